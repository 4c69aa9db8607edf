package commentariat.embedded;

final class DemoNewsSite {}
