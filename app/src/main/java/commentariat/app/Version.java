package commentariat.app;

import commentariat.analysis.Analysis;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints: the command's version and that of the analysis, which every record carries. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Main.class.getPackage().getImplementationVersion();
        return new String[] {
            "commentariat " + (version == null ? "(not packaged)" : version) + ", analysis " + Analysis.VERSION
                    + ", Java " + Runtime.version().feature()
        };
    }
}
