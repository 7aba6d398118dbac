const place = document.getElementById("notice");
if (place) place.textContent = new URLSearchParams(window.location.search).get("text");
