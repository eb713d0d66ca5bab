// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/phrases.h"
#include "publish/templates.h"

#include <QDateTime>

namespace convenor {

/// A page that stands alone. `mark` is for whom it is, to be repeated on each sheet of paper; empty
/// where it is for all.
struct ReportPage
{
    QByteArray html;
    QString title;
    QString mark;
};

/// A line of a list (text, link, note) or of a table (all but the link).
struct ReportLine
{
    Html first;
    Html second;
    Html text;
    QString link;
    Html note;
};

/// The parts of a session's report in their order, for the template report.mustache; its markup is
/// what pdfOf() understands too. What is empty is left out with its heading.
class ReportSheet final
{
public:
    /// `audience` is the key of the words that mark it; empty: for all.
    ReportSheet(QStringView language, const QString &series, const QString &audience);

    Phrases &phrases() { return m_phrases; }
    /// The words of these keys and texts, with commas between them.
    Html joined(const QList<Html> &parts) const;
    Html time(const QDateTime &moment, const QString &zone) const;

    void setHeading(int number, const QString &title);
    void addFact(const QString &key, const Html &value);
    void addLink(const QString &key, const QString &address);
    void addProse(const QString &key, QStringView markdown, const Html &note = {});
    void addList(const QString &key, const QList<ReportLine> &lines);
    void addTable(const QString &key, const QList<ReportLine> &lines);

    Result<ReportPage> page(const Templates &templates) const;

private:
    Values &section(const QString &key);

    Phrases m_phrases;
    QString m_series;
    QString m_mark;
    QString m_title;
    Html m_heading;
    QList<Values> m_facts;
    QList<Values> m_sections;
};

} // namespace convenor
