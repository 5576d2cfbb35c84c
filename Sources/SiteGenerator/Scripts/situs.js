// Keeps the site for when there is no connection, where a browser can: over https, or on the
// computer that serves it. A page from a folder needs none of this.
(() => {
  const words = document.currentScript.dataset;
  if (!location.protocol.startsWith("http") || !("serviceWorker" in navigator)) return;
  const root = new URL(".", document.currentScript.src);

  /** Says quietly that a newer edition is here; nothing changes until the reader wants it. */
  function announce(worker) {
    if (document.getElementById("edisi-baru") !== null) return;
    const notice = document.createElement("div");
    Object.assign(notice, { id: "edisi-baru", className: "notice" });
    notice.setAttribute("role", "status");
    const button = document.createElement("button");
    Object.assign(button, { type: "button", textContent: words.reload });
    button.addEventListener("click", () => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      worker.postMessage("ganti");
    });
    notice.append(words.fresh, " ", button);
    document.body.append(notice);
  }

  addEventListener("load", async () => {
    try {
      const registration = await navigator.serviceWorker.register(new URL("layanan.js", root), { scope: root.pathname });
      const watch = (worker) => {
        const look = () => {
          if (worker.state === "installed" && navigator.serviceWorker.controller !== null) announce(worker);
        };
        worker.addEventListener("statechange", look);
        look();
      };
      if (registration.waiting !== null) watch(registration.waiting);
      if (registration.installing !== null) watch(registration.installing);
      registration.addEventListener("updatefound", () => watch(registration.installing));
    } catch {
      // Over plain http on a network no browser keeps sites; reading works all the same.
    }
  });
})();
