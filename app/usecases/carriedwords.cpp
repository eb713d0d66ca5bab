// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/newseries.h"
#include "usecases/wording.h"

#include <QCoreApplication>
#include <QLocale>

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

QString languageName(const QString &code)
{
    const QLocale locale(code);
    return locale.language() == QLocale::C ? code : QLocale::languageToString(locale.language());
}

/// "1 year and 18 days later", "the same day, a year earlier" …
QString laterBy(int years, int days)
{
    QStringList parts;
    if (years != 0)
        parts.append(tr("%n years", qAbs(years)));
    if (days != 0)
        parts.append(tr("%n days", qAbs(days)));
    if (parts.isEmpty())
        return tr("on the same day");
    if (years != 0 && days != 0 && (years < 0) != (days < 0))
        return years > 0 ? tr("%1 later, less %2").arg(parts[0], parts[1])
                         : tr("%1 earlier, and %2 later").arg(parts[0], parts[1]);
    const bool isLater = years > 0 || days > 0;
    return (isLater ? tr("%1 later") : tr("%1 earlier")).arg(parts.join(tr(" and ")));
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

QString sessionsInWords(const SeriesProposal &proposal)
{
    const int carried = proposal.count(CarriedKind::Session, true);
    const int members = proposal.count(CarriedKind::TeamMember, true);
    if (carried == 0)
        return tr("No session comes along.");
    QString words = tr("%n sessions come along as ideas, without dates and speakers", carried);
    words +=
        members > 0 ? tr(", with %n members of their teams.", members) : tr(", without teams.");
    return words;
}

QString actionsInWords(const SeriesProposal &proposal)
{
    int overdue = 0;
    int carriedAlready = 0;
    for (const CarriedItem &each : proposal.items) {
        for (const ItemRemark &about : each.remarks) {
            overdue += each.isTicked && about.remark == Remark::Overdue ? 1 : 0;
            carriedAlready += about.remark == Remark::CarriedAlready ? 1 : 0;
        }
    }
    const int carried = proposal.count(CarriedKind::Action, true);
    QString words =
        carried > 0 ? tr("%n open action points go on", carried) : tr("No action point goes on");
    if (overdue > 0)
        words += tr(", %n of them overdue", overdue);
    if (proposal.item(u"follow-up"))
        words += tr(", in a session of their own, “%1”").arg(proposal.item(u"follow-up")->willBe);
    if (carriedAlready > 0)
        words += tr("; %n others are carried on already", carriedAlready);
    return words + u'.';
}

QString textsInWords(const SeriesProposal &proposal)
{
    int texts = 0;
    for (const CarriedItem &each : proposal.items)
        texts += each.isTicked && each.group == CarriedGroup::Texts
                && (each.kind == CarriedKind::Field || each.kind == CarriedKind::Translation)
            ? 1
            : 0;
    QString words = tr("%n texts are carried, translations counted", texts);
    if (const int places = proposal.count(CarriedKind::Place, true); places > 0)
        words += tr("; %n places that name a time are reworded", places);
    int left = 0;
    for (const CarriedItem &each : proposal.items) {
        left += std::any_of(
                    each.remarks.begin(), each.remarks.end(),
                    [](const ItemRemark &about) { return about.remark == Remark::OfTheLastSeries; })
            ? 1
            : 0;
    }
    if (left > 0)
        words += tr("; %n places still name a time of the last series", left);
    return words + u'.';
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
        return tr("In %1").arg(languageName(item.language));
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
        return laterBy(first.toInt(), remark.arguments.value(1).toInt());
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
        return tr("was not held");
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
    lines.append(tr("%n criteria are carried.", int(series.criteria.size())));
    for (const CarriedItem &each : proposal.items) {
        if (each.kind == CarriedKind::Years && each.isTicked && each.was != each.willBe)
            lines.append(
                tr("Partners of UNHCR are those of %1 instead of %2.").arg(each.willBe, each.was));
    }
    lines.append(sessionsInWords(proposal));
    lines.append(actionsInWords(proposal));
    lines.append(proposal.askedAgain > 0
                     ? tr("%n organizations are asked for evidence again; what was verified of "
                          "them stays in the directory.",
                          proposal.askedAgain)
                     : tr("No organization has to be asked for evidence again."));
    lines.append(series.keepPersonalDataUntil.isValid()
                     ? tr("Personal data are kept until %1.")
                           .arg(dateWords(PartialDate(series.keepPersonalDataUntil)))
                     : tr("Until when personal data are kept is not set yet."));
    lines.append(tr("Registrations, speakers, dates, notes, summaries and files stay with %1.")
                     .arg(proposal.last.series.title));
    return lines;
}

} // namespace convenor
