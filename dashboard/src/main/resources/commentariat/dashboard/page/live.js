// The line to the server: first what is held there, then every change, and again from the start when too much was missed.

const FIRST_RETRY = 1000;
const LONGEST_RETRY = 15000;

/**
 * Begins to listen.
 * snapshot(answer) gets all that is held; commentary(record) and withdrawn(id) what changes; state(word) is told
 * "connecting", "live" or "reconnecting".
 */
export function listen({ snapshot, commentary, withdrawn, state }) {
  let stream = null;
  let retry = FIRST_RETRY;
  let timer = 0;

  async function load() {
    clearTimeout(timer);
    stream?.close();
    try {
      const response = await fetch("/api/commentary", { cache: "no-store" });
      if (!response.ok) {
        throw new Error("status " + response.status);
      }
      const answer = await response.json();
      snapshot(answer);
      follow(answer.position);
      if (!answer.live) {
        timer = setTimeout(load, FIRST_RETRY);
      }
    } catch (error) {
      console.info("cannot reach the dashboard, trying again:", error.message);
      again();
    }
  }

  function again() {
    state("reconnecting");
    clearTimeout(timer);
    timer = setTimeout(load, retry);
    retry = Math.min(retry * 2, LONGEST_RETRY);
  }

  function follow(position) {
    stream = new EventSource("/events?after=" + encodeURIComponent(position));
    stream.onopen = () => {
      retry = FIRST_RETRY;
      state("live");
    };
    stream.onerror = () => {
      state("reconnecting");
      // the browser tries again by itself, with Last-Event-ID, unless the server refused
      if (stream.readyState === EventSource.CLOSED) {
        again();
      }
    };
    stream.addEventListener("commentary", (event) => commentary(JSON.parse(event.data)));
    stream.addEventListener("withdrawn", (event) => withdrawn(JSON.parse(event.data).id));
    stream.addEventListener("reset", load);
  }

  // A page that is left may be kept for the back button; its stream would hold one of the few connections that a browser
  // allows to one server.
  window.addEventListener("pagehide", () => {
    clearTimeout(timer);
    stream?.close();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      load();
    }
  });

  state("connecting");
  load();
}
