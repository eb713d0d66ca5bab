// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shorttext.h"
#include "usecases/newseries.h"
#include "usecases/translations.h"
#include "usecases/wording.h"

#include <QCoreApplication>

#include <functional>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("Wording", text, nullptr, count);
}

QString dayWords(const QString &iso)
{
    const auto day = PartialDate::fromText(iso);
    return day ? dateWords(*day) : iso;
}

QString valueOf(const CarriedItem &item, const QString &value)
{
    if (item.kind == CarriedKind::Field && item.group == CarriedGroup::Frame)
        return valueLabel(u"series"_s, item.name, value);
    return value;
}

/// As valueLabel needs no table for a role: the words of a closed set.
template <ClosedSet E>
QString labelOfWord(const QString &word)
{
    const auto value = fromWord<E>(word);
    return value ? label(*value) : word;
}

/// "Introduction, In French: “…”", as somebody would look for it.
QString whereIs(const SeriesProposal &proposal, const CarriedItem &item)
{
    constexpr qsizetype longest = 80;
    QStringList path;
    for (const CarriedItem *each = &item; each; each = proposal.item(each->parent)) {
        if (each->kind == CarriedKind::Place)
            path.prepend(u'“' + each->name + u'”');
        else if (each->kind == CarriedKind::Session || each->kind == CarriedKind::Action)
            path.prepend(label(*each) + u" “"_s + shortened(each->was, longest) + u'”');
        else
            path.prepend(label(*each));
    }
    return path.join(u", "_s);
}

bool has(const CarriedItem &item, Remark remark)
{
    return std::any_of(item.remarks.begin(), item.remarks.end(),
                       [remark](const ItemRemark &each) { return each.remark == remark; });
}

int countOf(const SeriesProposal &proposal, const std::function<bool(const CarriedItem &)> &is)
{
    return int(std::count_if(proposal.items.begin(), proposal.items.end(), is));
}

QString textsInWords(const SeriesProposal &proposal)
{
    const int texts = countOf(proposal, [](const CarriedItem &each) {
        return each.isTicked && each.group == CarriedGroup::Texts
            && each.kind != CarriedKind::Place;
    });
    const int left = countOf(
        proposal, [](const CarriedItem &each) { return has(each, Remark::OfTheLastSeries); });
    QString words = tr("Texts, translations counted: %1.").arg(texts);
    if (const int places = proposal.count(CarriedKind::Place, true); places > 0)
        words += u' ' + tr("Places that are reworded: %1.").arg(places);
    if (left > 0)
        words += u' ' + tr("Places that still name a time of the last series: %1.").arg(left);
    return words;
}

QString sessionsInWords(const SeriesProposal &proposal)
{
    const int carried = proposal.count(CarriedKind::Session, true);
    if (carried == 0)
        return tr("No session comes along.");
    return tr("Sessions that come along as ideas, without dates and speakers: %1. Members of "
              "their teams: %2.")
        .arg(carried)
        .arg(proposal.count(CarriedKind::TeamMember, true));
}

QString actionsInWords(const SeriesProposal &proposal)
{
    const int overdue =
        countOf(proposal, [](const CarriedItem &each) { return has(each, Remark::Overdue); });
    const int already = countOf(
        proposal, [](const CarriedItem &each) { return has(each, Remark::CarriedAlready); });
    QString words =
        tr("Open action points that go on: %1.").arg(proposal.count(CarriedKind::Action, true));
    if (overdue > 0)
        words += u' ' + tr("Overdue: %1.").arg(overdue);
    if (const CarriedItem *place = proposal.item(u"follow-up"))
        words += u' ' + tr("A session is made for them: “%1”.").arg(place->willBe);
    if (already > 0)
        words += u' ' + tr("Carried on already, so not again: %1.").arg(already);
    return words;
}

} // namespace

QString label(CarriedGroup group)
{
    static constexpr std::array<const char *, carriedGroupCount> labels{
        QT_TRANSLATE_NOOP("Wording", "The series"),
        QT_TRANSLATE_NOOP("Wording", "Texts"),
        QT_TRANSLATE_NOOP("Wording", "Criteria"),
        QT_TRANSLATE_NOOP("Wording", "Contacts and organizers"),
        QT_TRANSLATE_NOOP("Wording", "Sessions, as ideas"),
        QT_TRANSLATE_NOOP("Wording", "Open action points"),
        QT_TRANSLATE_NOOP("Wording", "Evidence that lapses"),
        QT_TRANSLATE_NOOP("Wording", "Holds for every series")};
    return tr(labels[size_t(group)]);
}

QString label(const CarriedItem &item)
{
    switch (item.kind) {
    case CarriedKind::Field:
        return fieldLabel(item.name);
    case CarriedKind::Translation:
        return tr("In %1").arg(languageLabel(item.language));
    case CarriedKind::Criterion:
        return labelOfWord<CriterionKind>(item.name);
    case CarriedKind::Years:
        return tr("Years of the rule");
    case CarriedKind::Session:
        return tr("Session %1").arg(item.number);
    case CarriedKind::TeamMember:
        return item.name.isEmpty() ? tr("Team") : labelOfWord<TeamRole>(item.name);
    case CarriedKind::FollowUp:
        return tr("Session for action points");
    case CarriedKind::Action:
        return tr("Action point");
    case CarriedKind::Templates:
        return tr("Templates of the pages");
    case CarriedKind::Directory:
        return tr("People, organizations and their focal points");
    case CarriedKind::Place:
    case CarriedKind::Evidence:
        break;
    }
    return item.name;
}

QString wasWords(const CarriedItem &item)
{
    return valueOf(item, item.was);
}

QString willBeWords(const CarriedItem &item)
{
    return valueOf(item, item.willBe);
}

QString worded(const ItemRemark &remark)
{
    const QString first = remark.arguments.value(0);
    switch (remark.remark) {
    case Remark::MovesBy:
        return worded(Offset{first.toInt(), remark.arguments.value(1).toInt()});
    case Remark::NoOffset:
        return tr("nothing can be proposed without the start of both series");
    case Remark::OutOfCalendar:
        return tr("it would leave the calendar");
    case Remark::NotUnderstood:
        return tr("this cannot be read");
    case Remark::BeforeTheEnd:
        return tr("before the series ends");
    case Remark::OfTheLastSeries:
        return tr("stays as it was for the last series");
    case Remark::InLink:
        return tr("in a link or an address");
    case Remark::OfAnotherTitle:
        return tr("translates another title");
    case Remark::StateWas:
        return tr("%1, %2").arg(labelOfWord<SessionStatus>(first),
                                dayWords(remark.arguments.value(1)));
    case Remark::NotHeld:
        return tr("not held so far");
    case Remark::GoesTo:
        return tr("goes to “%1”").arg(first);
    case Remark::OwnedBy:
        return tr("for %1").arg(first);
    case Remark::Due:
        return tr("due on %1").arg(dayWords(first));
    case Remark::Overdue:
        return tr("overdue since %1").arg(dayWords(first));
    case Remark::CarriedAlready:
        return tr("a later one carries it on already");
    case Remark::AsksAgain:
        return tr("will be asked for again");
    case Remark::OtherYears:
        return first.isEmpty() ? tr("of no year") : tr("is of %1").arg(first);
    case Remark::Expired:
        return tr("expired on %1").arg(dayWords(first));
    case Remark::ExpiresDuring:
        return tr("expires on %1, during the series").arg(dayWords(first));
    case Remark::CountsAs:
        return tr("admitted all the same: %1").arg(labelOfWord<CriterionKind>(first));
    case Remark::StillMarked:
        return tr("the directory still says operational partner, which is no evidence");
    }
    return {};
}

QString worded(const Offset &offset)
{
    const int years = offset.years;
    const int days = int(offset.days);
    QStringList parts;
    if (years != 0)
        parts.append(qAbs(years) == 1 ? tr("a year") : tr("%n years", qAbs(years)));
    if (days != 0)
        parts.append(qAbs(days) == 1 ? tr("a day") : tr("%n days", qAbs(days)));
    if (parts.isEmpty())
        return tr("on the same day");
    if (years != 0 && days != 0 && (years < 0) != (days < 0))
        return years > 0 ? tr("%1 later, less %2").arg(parts[0], parts[1])
                         : tr("%1 earlier, and %2 later").arg(parts[0], parts[1]);
    const bool isLater = years > 0 || days > 0;
    return (isLater ? tr("%1 later") : tr("%1 earlier")).arg(parts.join(tr(" and ")));
}

QString remarksOf(const CarriedItem &item)
{
    QStringList words;
    for (const bool doubts : {true, false}) {
        for (const ItemRemark &each : item.remarks) {
            if (isDoubt(each.remark) == doubts)
                words.append(worded(each));
        }
    }
    return words.join(u"; "_s);
}

QStringList summaryOf(const SeriesProposal &proposal)
{
    const Series &series = proposal.series;
    QStringList lines;
    QString first = series.title;
    if (series.start.isValid())
        first += u", "_s + dateWords(PartialDate(series.start));
    if (series.end.isValid() && series.end != series.start)
        first += u" – "_s + dateWords(PartialDate(series.end));
    lines.append(first);
    lines.append(textsInWords(proposal));
    lines.append(tr("Criteria: %1.").arg(series.criteria.size()));
    for (const CarriedItem &each : proposal.items) {
        if (each.kind == CarriedKind::Years && each.isTicked && each.was != each.willBe)
            lines.append(
                tr("Partners of UNHCR are those of %1 instead of %2.").arg(each.willBe, each.was));
    }
    lines.append(sessionsInWords(proposal));
    lines.append(actionsInWords(proposal));
    lines.append(
        tr("Organizations that are asked for evidence again: %1. What was verified of them "
           "stays in the directory.")
            .arg(proposal.askedAgain));
    lines.append(series.keepPersonalDataUntil.isValid()
                     ? tr("Personal data are kept until %1.")
                           .arg(dateWords(PartialDate(series.keepPersonalDataUntil)))
                     : tr("Until when personal data are kept is not set yet."));
    lines.append(tr("Registrations, speakers, dates, notes, summaries and files stay with %1.")
                     .arg(proposal.last.series.title));
    return lines;
}

QStringList doubtsOf(const SeriesProposal &proposal)
{
    QStringList lines;
    for (const CarriedItem &each : proposal.items) {
        if (!each.isDoubtful())
            continue;
        QStringList words;
        for (const ItemRemark &about : each.remarks) {
            if (isDoubt(about.remark))
                words.append(worded(about));
        }
        lines.append(whereIs(proposal, each) + u": "_s + words.join(u"; "_s));
    }
    return lines;
}

} // namespace convenor
