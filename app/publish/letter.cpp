// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/letter.h"

#include "publish/htmltext.h"
#include "publish/templates.h"
#include "publish/wording.h"

#include <QLocale>
#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString lineMarkup(const QString &line)
{
    static const QRegularExpression address(u"https?://[^\\s<>]*[^\\s<>.,;:!?)\\]»”’]"_s);
    QString markup;
    qsizetype from = 0;
    for (auto each = address.globalMatch(line); each.hasNext();) {
        const auto found = each.next();
        markup += escaped(QStringView(line).sliced(from, found.capturedStart() - from));
        const QString link = webLink(found.captured());
        const QString shown = escaped(found.captured());
        markup += link.isEmpty() ? shown : u"<a href=\"%1\">%2</a>"_s.arg(escaped(link), shown);
        from = found.capturedEnd();
    }
    return markup + escaped(QStringView(line).sliced(from));
}

} // namespace

Letter letterFrom(QString text)
{
    static const QRegularExpression gaps(u"\\n{3,}"_s);
    text = text.trimmed().replace(gaps, u"\n\n"_s);
    return {text.section(u'\n', 0, 0).trimmed(), text.section(u'\n', 1).trimmed() + u'\n'};
}

QString letterTemplate(const QString &kind, const QString &language, const Wording &words,
                       const Templates &templates)
{
    const QString own = u"%1.%2.mustache"_s.arg(kind, language.section(u'-', 0, 0).toLower());
    return templates.contains(own) ? own : u"%1.%2.mustache"_s.arg(kind, words.language());
}

QString whenText(const Wording &words, const PartialDate &date, const ClockTime &when)
{
    QString text = words.date(date);
    if (date.day().isValid())
        text = QLocale(words.language()).dayName(date.day().dayOfWeek()) + u' ' + text;
    const bool ends = when.end.isValid() && when.end > when.start;
    const QString times =
        words.times(when.start, ends ? when.end : QTime(), when.timeZone, when.day);
    return times.isEmpty() ? text : text + words.pattern(u"comma"_s) + times;
}

QString sessionText(const Wording &words, int number, const QString &title)
{
    const QString counted = QString::number(number);
    if (title.isEmpty())
        return words.sentence(u"session_alone"_s, {{"number"_L1, counted}});
    return words.sentence(u"session"_s, {{"number"_L1, counted}, {"title"_L1, title}});
}

QString letterMarkup(const Letter &letter, const QString &language)
{
    QString body;
    for (const QString &paragraph : letter.text.trimmed().split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        QStringList lines;
        for (const QString &line : paragraph.split(u'\n'))
            lines.append(lineMarkup(line));
        body += u"<p>"_s + lines.join(u"<br>\n"_s) + u"</p>\n"_s;
    }
    return u"<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head><meta charset=\"utf-8\"><title>"
           "%3</title></head>\n<body>\n%4</body>\n</html>\n"_s.arg(
               languageTag(language), isRightToLeft(language) ? u"rtl"_s : u"ltr"_s,
               escaped(letter.subject), body);
}

} // namespace convenor
