// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/summaryskeleton.h"

#include "domain/markdowntext.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

SummaryPart partOf(std::optional<NoteKind> kind)
{
    if (!kind)
        return SummaryPart::Others;
    switch (*kind) {
    case NoteKind::Opening:
        return SummaryPart::Openings;
    case NoteKind::Presentation:
        return SummaryPart::Presentations;
    case NoteKind::Question:
    case NoteKind::Answer:
        return SummaryPart::Questions;
    case NoteKind::Comment:
        return SummaryPart::Comments;
    case NoteKind::Recommendation:
        return SummaryPart::Recommendations;
    case NoteKind::Decision:
        return SummaryPart::Decisions;
    }
    return SummaryPart::Others;
}

/// `lead` is plain; the lines of the text stay in the item.
QString itemOf(const QStringList &lead, const QString &text, const QString &indent)
{
    QStringList parts = lead;
    parts.removeAll(QString());
    QString item = indent + u"- "_s;
    if (!parts.isEmpty())
        item += u"**"_s + markdownOf(parts.join(u", "_s)) + u":** "_s;
    QStringList lines = text.trimmed().split(u'\n');
    for (QString &line : lines)
        line = markdownOf(line.trimmed());
    lines.removeAll(QString());
    return item + lines.join(u"\\\n"_s + indent + u"  "_s) + u'\n';
}

} // namespace

QString publicName(const Note &note, const QList<Attendant> &attendants,
                   std::optional<Attribution> rule)
{
    if (!note.attributedAs.isEmpty() || note.person.isNull())
        return note.attributedAs;
    const auto attendant =
        std::find_if(attendants.cbegin(), attendants.cend(),
                     [&](const Attendant &each) { return each.id == note.person; });
    const bool isPublic = attendant != attendants.cend()
        && attendant->presence == Presence::ConfirmedSpeaker && isNamed(rule, *attendant);
    if (!isPublic)
        return {};
    return attendant->organization.isEmpty()
        ? attendant->name
        : attendant->name + u" ("_s + attendant->organization + u')';
}

QString summarySkeleton(const QList<SummaryNote> &notes, const SummaryWords &words)
{
    QString text;
    for (int part = 0; part < summaryPartCount; ++part) {
        QString items;
        bool isAsked = false;
        for (const SummaryNote &note : notes) {
            if (partOf(note.kind) != SummaryPart(part))
                continue;
            const bool isAnswer = note.kind == NoteKind::Answer;
            items += itemOf({isAnswer ? words.answer : QString(), note.who}, note.text,
                            isAnswer && isAsked ? u"  "_s : QString());
            isAsked = isAsked || note.kind == NoteKind::Question;
        }
        if (items.isEmpty())
            continue;
        if (!text.isEmpty())
            text += u'\n';
        text += u"## "_s + markdownOf(words.headings.value(part)) + u"\n\n"_s + items;
    }
    return text;
}

QString summaryItem(const SummaryNote &note, const SummaryWords &words)
{
    return itemOf({note.kind ? words.kinds.value(int(*note.kind)) : QString(), note.who}, note.text,
                  {});
}

} // namespace convenor
