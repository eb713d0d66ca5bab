// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/attendeewords.h"

#include <QCoreApplication>
#include <QStringList>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Attendees", text);
}

template <class E, size_t N>
QString labelFrom(const std::array<const char *, N> &labels, E value)
{
    static_assert(N == wordsOf<E>.size());
    return tr(labels[size_t(value)]);
}

void addCount(QStringList &parts, int count, const char *one, const char *many)
{
    if (count > 0)
        parts.append(count == 1 ? tr(one) : tr(many).arg(count));
}

} // namespace

QString label(Capacity capacity)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Attendees", "Participant"), QT_TRANSLATE_NOOP("Attendees", "Observer"),
        QT_TRANSLATE_NOOP("Attendees", "Speaker"), QT_TRANSLATE_NOOP("Attendees", "Organizer")};
    return labelFrom(labels, capacity);
}

QString label(SheetKind kind)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Attendees", "Attendee list"),
                                       QT_TRANSLATE_NOOP("Attendees", "Sign-in sheet"),
                                       QT_TRANSLATE_NOOP("Attendees", "Name badges")};
    return labelFrom(labels, kind);
}

QString label(AttendeeColumn column)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Attendees", "Name"),    QT_TRANSLATE_NOOP("Attendees", "Organization"),
        QT_TRANSLATE_NOOP("Attendees", "Country"), QT_TRANSLATE_NOOP("Attendees", "Position"),
        QT_TRANSLATE_NOOP("Attendees", "E-mail"),  QT_TRANSLATE_NOOP("Attendees", "Takes part as"),
        QT_TRANSLATE_NOOP("Attendees", "State"),   QT_TRANSLATE_NOOP("Attendees", "Registered")};
    return labelFrom(labels, column);
}

QString label(AttendeeOrder order)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Attendees", "By name"),
                                       QT_TRANSLATE_NOOP("Attendees", "By organization"),
                                       QT_TRANSLATE_NOOP("Attendees", "By country"),
                                       QT_TRANSLATE_NOOP("Attendees", "By registration")};
    return labelFrom(labels, order);
}

QString label(AttendeeGroups groups)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Attendees", "No groups"),
                                       QT_TRANSLATE_NOOP("Attendees", "A group an organization"),
                                       QT_TRANSLATE_NOOP("Attendees", "A group a country")};
    return labelFrom(labels, groups);
}

QString badgeFormatLabel(const QString &name)
{
    if (name == u"99x57")
        return tr("Labels 99.1 × 57 mm, 10 a sheet");
    if (name == u"99x68")
        return tr("Labels 99.1 × 67.7 mm, 8 a sheet");
    if (name == u"99x93")
        return tr("Labels 99.1 × 93.1 mm, 6 a sheet");
    return tr("Cards 90 × 54 mm to be cut, 10 a sheet");
}

QString sentenceOf(const Headcount &count)
{
    QStringList seated;
    addCount(seated, count.participants, QT_TRANSLATE_NOOP("Attendees", "1 participant"),
             QT_TRANSLATE_NOOP("Attendees", "%1 participants"));
    addCount(seated, count.observers, QT_TRANSLATE_NOOP("Attendees", "1 observer"),
             QT_TRANSLATE_NOOP("Attendees", "%1 observers"));
    QStringList apart;
    addCount(apart, count.speakers, QT_TRANSLATE_NOOP("Attendees", "1 speaker"),
             QT_TRANSLATE_NOOP("Attendees", "%1 speakers"));
    addCount(apart, count.organizers, QT_TRANSLATE_NOOP("Attendees", "1 organizer"),
             QT_TRANSLATE_NOOP("Attendees", "%1 organizers"));
    if (seated.isEmpty())
        seated.append(tr("No participants"));
    const QString sentence = seated.join(u", "_s);
    return apart.isEmpty() ? sentence
                           : tr("%1; counted apart: %2").arg(sentence, apart.join(u", "_s));
}

} // namespace convenor
