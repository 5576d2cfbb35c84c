/// Loads the page again once it is out of date. A page that nobody looks at waits until somebody
/// does. What was unfolded and how far one had read the browser keeps by itself.
let previewScript = """
  "use strict";
  (() => {
    const version = document.currentScript.dataset.version;
    const stopped = document.querySelector(".stopped");
    let timer;
    async function look() {
      if (document.hidden) return;
      let pause = 100;
      try {
        const answer = await fetch("/_versi", { cache: "no-store" });
        if (await answer.text() !== version) return location.reload();
        stopped.hidden = true;
      } catch {
        stopped.hidden = false;
        pause = 1000;
      }
      clearTimeout(timer);
      timer = setTimeout(look, pause);
    }
    document.addEventListener("visibilitychange", look);
    look();
  })();

  """
