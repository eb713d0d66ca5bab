// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/comparison.h"
#include "tests/benchmarks/longsummary.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

using namespace convenor;
using namespace Qt::StringLiterals;

// The site of a series of 1,000 sessions against Hugo building the same texts: each makes an
// overview and a page a session, anew, and again where nothing is different. Ours also reads the
// file, keeps the release and leaves the folder whole until it is swapped in.

namespace {

constexpr int sessionCount = 1000;

QString titleOf(int session)
{
    return u"Session on matter %1 along the northern road"_s.arg(session);
}

SeriesId fill(Workspace &workspace)
{
    Programme programme(workspace);
    Series series;
    series.title = u"A thousand consultations"_s;
    series.language = u"en"_s;
    series.timeZone = u"Europe/Zurich"_s;
    const SeriesId id = programme.addSeries(series).value();
    for (int i = 1; i <= sessionCount; ++i) {
        Session session;
        session.series = id;
        session.title = titleOf(i);
        session.status = SessionStatus::Held;
        session.date = PartialDate(QDate(2015, 1, 1).addDays(i));
        session.summary = longSummary(i);
        session.summaryState = SummaryState::Approved;
        session.participantsReported = 130;
        if (!programme.addSession(session))
            qFatal("no session");
    }
    return id;
}

void write(const QString &path, const QString &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("%s cannot be written", qPrintable(path));
}

/// A site of the same pages: an overview that links to all, and on each the same facts, the links
/// to the pages beside it, and what search engines and whoever shares a page are told.
void fillPeer(const QString &folder)
{
    write(folder + u"/config.toml"_s,
          u"baseURL = '/'\ntitle = 'A thousand consultations'\n"
          "disableKinds = ['taxonomy', 'term', 'RSS', 'sitemap']\n"_s);
    const QString page =
        u"<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'><title>{{ .Title }} – "
        "{{ .Site.Title }}</title><meta name='description' content='{{ .Summary | plainify | "
        "truncate 160 }}'><meta property='og:title' content='{{ .Title }}'><meta "
        "property='og:type' content='website'><meta property='og:description' content='{{ "
        ".Summary | plainify | truncate 160 }}'></head><body><h1>{{ .Title }}</h1>%1</body>"
        "</html>\n"_s;
    write(
        folder + u"/layouts/_default/single.html"_s,
        page.arg(u"<dl><dt>Date</dt><dd><time datetime='{{ .Date.Format \"2006-01-02\" }}'>{{ "
                 ".Date.Format \"2 January 2006\" }}</time></dd></dl><p>Some 130 participants took "
                 "part.</p><h2>Summary</h2>{{ .Content }}<nav>{{ with .PrevInSection }}<a "
                 "href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}{{ with .NextInSection }}<a "
                 "href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}</nav><script "
                 "type='application/ld+json'>{{ dict \"@context\" \"https://schema.org\" \"@type\" "
                 "\"Event\" \"name\" .Title \"startDate\" (.Date.Format \"2006-01-02\") "
                 "\"description\" (.Summary | plainify | truncate 160) | jsonify | safeJS }}"
                 "</script>"_s));
    write(folder + u"/layouts/index.html"_s,
          page.arg(u"<ul>{{ range .Site.RegularPages }}<li><a href='{{ .RelPermalink }}'>"
                   "{{ .Title }}</a></li>{{ end }}</ul>"_s));
    for (int i = 1; i <= sessionCount; ++i)
        write(folder + u"/content/session-%1.md"_s.arg(i),
              u"---\ntitle: %1\ndate: %2\n---\n%3"_s.arg(
                  titleOf(i), QDate(2015, 1, 1).addDays(i).toString(Qt::ISODate), longSummary(i)));
}

void runPeer(const QString &folder)
{
    QProcess hugo;
    hugo.setWorkingDirectory(folder);
    hugo.start(u"hugo"_s, {u"--quiet"_s, u"--destination"_s, u"public"_s});
    if (!hugo.waitForFinished(600'000) || hugo.exitCode() != 0)
        qFatal("hugo failed: %s", hugo.readAllStandardError().constData());
}

} // namespace

int main()
{
    QTemporaryDir folder;
    const auto workspace = Workspace::create(folder.filePath(u"many.convenor"_s));
    if (!workspace)
        qFatal("no workspace");
    const SeriesId series = fill(**workspace);
    const QString site = folder.filePath(u"site"_s);
    const QString peer = folder.filePath(u"peer"_s);
    fillPeer(peer);

    Publishing publishing(**workspace);
    const auto exported = [&] {
        if (const auto done = publishing.exportSite(series, site); !done)
            qFatal("%s", done.error().reason.code.constData());
    };
    compare(
        u"site of 1,000 sessions made anew, against Hugo"_s,
        [&] {
            QDir(site).removeRecursively();
            exported();
        },
        [&] {
            QDir(peer + u"/public"_s).removeRecursively();
            runPeer(peer);
        },
        5);
    compare(
        u"the same again with nothing new, against Hugo"_s, exported, [&] { runPeer(peer); }, 5);
    if (QDir(site).entryList({u"session-*.html"_s}).size()
        != QDir(peer + u"/public"_s).entryList({u"session-*"_s}, QDir::Dirs).size())
        qFatal("not the same pages");
}
