// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pages.h"
#include "tests/benchmarks/comparison.h"
#include "tests/benchmarks/longsummary.h"

#include <cmark-gfm.h>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

PublicSeries tenYears()
{
    PublicSeries series;
    series.title = u"Ten years of consultations"_s;
    series.language = u"en"_s;
    series.timeZone = u"Europe/Zurich"_s;
    for (int i = 1; i <= 150; ++i) {
        PublicSession session;
        session.number = i;
        session.key = u"s%1"_s.arg(i);
        session.title = u"Session on matter %1"_s.arg(i);
        session.state = PublicState::Held;
        session.date = PartialDate(QDate(2015, 1, 1).addDays(i * 20));
        session.summary = longSummary(i);
        for (int speaker = 0; speaker < 4; ++speaker)
            session.speakers.append({u"Ms"_s,
                                     u"Speaker %1"_s.arg(speaker),
                                     SpeakerRole::Panellist,
                                     u"Head of Section"_s,
                                     {u"Organization"_s, {}, {}}});
        series.sessions.append(session);
    }
    return series;
}

} // namespace

int main()
{
    const PublicSeries series = tenYears();
    const auto templates = Templates::load();
    if (!templates)
        qFatal("no templates");
    QList<QByteArray> texts;
    for (const PublicSession &each : series.sessions)
        texts.append(each.summary.toUtf8());
    compare(
        u"page of 150 sessions against libcmark-gfm on the same texts"_s,
        [&] {
            if (!seriesPage(series, *templates))
                qFatal("no page");
        },
        [&] {
            for (const QByteArray &text : texts)
                free(cmark_markdown_to_html(text.constData(), size_t(text.size()),
                                            CMARK_OPT_DEFAULT));
        });
}
