"""A Wagtail site with wagtail-lms: imports the package given, serves it to one learner, and tells what was recorded.

Run by a Python of its own: `site.py FOLDER PACKAGE` serves and says where; `site.py FOLDER` tells, as JSON.
"""

import json
import os
import sys
import threading
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import django
from django.conf import settings
from django.urls import include, path

FOLDER = Path(sys.argv[1])
APPS = (
    "wagtail_lms wagtail.users wagtail.snippets wagtail.documents wagtail.images wagtail.embeds wagtail.search "
    "wagtail.sites wagtail.admin wagtail modelcluster taggit django.contrib.auth django.contrib.contenttypes "
    "django.contrib.sessions django.contrib.messages django.contrib.staticfiles"
).split()
PROCESSORS = ("django.template.context_processors.request", "django.contrib.auth.context_processors.auth")

urlpatterns: list[Any] = []  # filled once Django is set up


def configure() -> None:
    """Set Django up, its data in the folder."""
    settings.configure(
        SECRET_KEY="for one test",  # noqa: S106 - the site lives as long as a test
        ALLOWED_HOSTS=["*"],
        INSTALLED_APPS=APPS,
        ROOT_URLCONF=__name__,
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            "django.contrib.messages.middleware.MessageMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "DIRS": [Path(__file__).with_name("templates")],
                "APP_DIRS": True,
                "OPTIONS": {"context_processors": PROCESSORS},
            }
        ],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": FOLDER / "db.sqlite3"}},
        DEFAULT_AUTO_FIELD="django.db.models.AutoField",
        MEDIA_ROOT=FOLDER / "media",
        STATIC_URL="/static/",
        WAGTAIL_SITE_NAME="A learning system",
        WAGTAILADMIN_BASE_URL="http://lms.localhost",
        WAGTAIL_LMS_AUTO_ENROLL=True,
        USE_TZ=True,
    )
    django.setup()
    urlpatterns.extend([path("lms/", include("wagtail_lms.urls")), path("", include("wagtail.urls"))])


def install(package: Path) -> dict[str, Any]:
    """Make a learner and a course with the package; return the learner's session and the lesson's address."""
    # Models can be loaded only once Django is set up.
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, get_user_model  # noqa: PLC0415
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415
    from django.core.files import File  # noqa: PLC0415
    from django.core.management import call_command  # noqa: PLC0415
    from wagtail.models import Page  # noqa: PLC0415
    from wagtail_lms.models import CoursePage, SCORMLessonPage, SCORMPackage  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    with package.open("rb") as file:
        imported = SCORMPackage(title="Test", package_file=File(file, name=package.name))
        imported.save()
    course = Page.objects.get(depth=2).add_child(instance=CoursePage(title="Course"))
    lesson = course.add_child(instance=SCORMLessonPage(title="Test", scorm_package=imported))
    learner = get_user_model().objects.create_user("ada")
    session = SessionStore()
    session[SESSION_KEY] = str(learner.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = learner.get_session_auth_hash()
    session.save()
    manifest = imported.manifest_data
    return {"session": session.session_key, "address": f"/lms/scorm-lesson/{lesson.pk}/play/", "manifest": manifest}


def recorded() -> dict[str, Any]:
    """Return what the learner's attempt holds, and whether the course is complete."""
    from wagtail_lms.models import CourseEnrollment, SCORMAttempt  # noqa: PLC0415 - as above

    attempt = SCORMAttempt.objects.get()
    return {
        "status": attempt.completion_status,
        "score": attempt.score_raw,
        "suspended": attempt.suspend_data,
        "complete": CourseEnrollment.objects.get().completed_at is not None,
        "data": {entry.key: entry.value for entry in attempt.scorm_data.all()},
    }


class Server(ThreadingMixIn, WSGIServer):
    """Answers each connection in a thread: browsers open some that they leave idle."""

    daemon_threads = True


class Quiet(WSGIRequestHandler):
    """Answers without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Serve or tell."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    configure()
    if len(sys.argv) < 3:
        print(json.dumps(recorded()))  # noqa: T201 - what the test reads
        return
    from django.core.wsgi import get_wsgi_application  # noqa: PLC0415 - needs what was configured

    made = install(Path(sys.argv[2]))
    application, turn = get_wsgi_application(), threading.Lock()

    def in_turn(environment: Any, start: Any) -> list[bytes]:  # noqa: ANN401 - PEP 3333
        with turn:  # each call saves the whole attempt, so two at once would lose one
            return list(application(environment, start))

    server = make_server("127.0.0.1", 0, in_turn, Server, Quiet)
    print(json.dumps(made | {"port": server.server_port}), flush=True)  # noqa: T201 - what the test reads
    server.serve_forever()


if __name__ == "__main__":
    main()
