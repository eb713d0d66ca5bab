// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/isotext.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

bool hasForm(QStringView text, QStringView form)
{
    if (text.size() != form.size())
        return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= u'0' && text[i] <= u'9';
        if (form[i] == u'9' ? !digit : text[i] != form[i])
            return false;
    }
    return true;
}

} // namespace

std::optional<QDate> dateFromText(QStringView text)
{
    if (!hasForm(text, u"9999-99-99"))
        return std::nullopt;
    const QDate date(text.first(4).toInt(), text.sliced(5, 2).toInt(), text.sliced(8, 2).toInt());
    return date.isValid() && date.year() > 0 ? std::optional(date) : std::nullopt;
}

std::optional<QTime> timeFromText(QStringView text)
{
    if (!hasForm(text, u"99:99"))
        return std::nullopt;
    const QTime time(text.first(2).toInt(), text.sliced(3, 2).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

QString textOf(QTime time)
{
    return time.toString(u"HH:mm"_s);
}

std::optional<QDateTime> momentFromText(QStringView text)
{
    static const QRegularExpression form(
        u"^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d):(\\d\\d)(?:\\.(\\d{1,9}))?(Z|[+-]\\d\\d:\\d\\d)\\z"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto date = dateFromText(match.capturedView(1));
    const auto minutes = timeFromText(match.capturedView(2));
    const int seconds = match.capturedView(3).toInt();
    if (!date || !minutes || seconds > 59)
        return std::nullopt;
    const int milliseconds = match.captured(4).leftJustified(3, u'0').first(3).toInt();
    QDateTime moment(*date, minutes->addSecs(seconds).addMSecs(milliseconds), Qt::UTC);
    const QStringView offset = match.capturedView(5);
    if (offset != u"Z") {
        const auto shift = timeFromText(offset.sliced(1));
        if (!shift)
            return std::nullopt;
        const int secondsEast = QTime(0, 0).secsTo(*shift) * (offset.front() == u'-' ? -1 : 1);
        moment = moment.addSecs(-secondsEast);
    }
    const int year = moment.date().year();
    return year >= 1 && year <= 9999 ? std::optional(moment) : std::nullopt;
}

QString textOf(const QDateTime &moment)
{
    if (!moment.isValid())
        return {};
    const QDateTime utc = moment.toUTC();
    return utc.toString(utc.time().msec() != 0 ? u"yyyy-MM-ddTHH:mm:ss.zzz"_s
                                               : u"yyyy-MM-ddTHH:mm:ss"_s)
        + u'Z';
}

} // namespace convenor
