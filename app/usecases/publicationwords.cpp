// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/publicationchecks.h"
#include "usecases/translations.h"
#include "usecases/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Wording", text);
}

QString dayWords(const QString &day)
{
    return dateWords(PartialDate::fromText(day).value_or(PartialDate()));
}

QString seriesDays(const QString &first, const QString &last)
{
    if (last.isEmpty())
        return tr("from %1").arg(dayWords(first));
    return first.isEmpty() ? tr("until %1").arg(dayWords(last))
                           : tr("%1 – %2").arg(dayWords(first), dayWords(last));
}

QString fieldList(const QString &fields)
{
    QStringList labels;
    for (const QString &field : fields.split(u' ', Qt::SkipEmptyParts))
        labels.append(fieldLabel(field).toLower());
    return labels.join(u", "_s);
}

QString aboutSession(const PublicationFinding &finding)
{
    const auto argument = [&](int i) { return finding.arguments.value(i); };
    switch (finding.rule) {
    case PublicationRule::OutsideSeries:
        return tr("%1 is outside the dates of the series, %2")
            .arg(dayWords(argument(0)), seriesDays(argument(1), argument(2)));
    case PublicationRule::NoSpeakers:
        return tr("No confirmed speaker is named");
    case PublicationRule::NoFigure:
        return tr("It is not said how many took part, as of other sessions");
    case PublicationRule::TitleInTwoForms:
        return tr("Session %1 is called “%2” here, its title is “%3”")
            .arg(argument(0), argument(1), argument(2));
    case PublicationRule::OrganizationFused:
        return tr("%1: position and organization are not told apart in “%2” (%3)")
            .arg(argument(0), argument(1), argument(2));
    case PublicationRule::NoSummary:
        return tr("No approved summary, more than %1 days after the session").arg(argument(0));
    case PublicationRule::NotExported:
        return tr("Approved, and not exported since it was changed");
    case PublicationRule::LanguageMissing:
        return tr("Not in %1: %2").arg(languageLabel(argument(0)), fieldList(argument(1)));
    default:
        return {};
    }
}

QString aboutText(const PublicationFinding &finding)
{
    const QString argument = finding.arguments.value(0);
    switch (finding.rule) {
    case PublicationRule::PersonNamed:
        return tr("%1 is named, who takes part or has not confirmed to speak").arg(argument);
    case PublicationRule::AddressShown:
        return tr("The address of a person: %1").arg(argument);
    case PublicationRule::MeetingLinkShown:
        return tr("A link into the meeting itself: %1").arg(argument);
    case PublicationRule::SectionEmpty:
        return tr("Promised, and nothing is there: “%1”").arg(argument);
    case PublicationRule::PromisePast:
        return tr("Still promised, though it is over: “%1”").arg(argument);
    case PublicationRule::LinkEmpty:
        return argument.isEmpty() ? tr("A link without an address")
                                  : tr("The link “%1” has no address").arg(argument);
    case PublicationRule::LinkNowhere:
        return tr("The link leads nowhere from a website: %1").arg(argument);
    case PublicationRule::LinkUnsafe:
        return tr("The link is http, not https: %1").arg(argument);
    case PublicationRule::WordTooLong:
        return tr("A word of over 60 letters, too wide for a small screen: %1").arg(argument);
    case PublicationRule::HeadingSkips:
        return tr("The heading “%1” leaves out a level").arg(argument);
    case PublicationRule::ImageWithoutText:
        return tr("An image without alternative text, of which nothing is shown: %1").arg(argument);
    default:
        return {};
    }
}

} // namespace

QString label(PublicationRule rule)
{
    static constexpr std::array labels{
        QT_TRANSLATE_NOOP("Wording", "the name of a participant"),
        QT_TRANSLATE_NOOP("Wording", "the address of a person"),
        QT_TRANSLATE_NOOP("Wording", "a link into the meeting"),
        QT_TRANSLATE_NOOP("Wording", "a date outside the series"),
        QT_TRANSLATE_NOOP("Wording", "no speakers"),
        QT_TRANSLATE_NOOP("Wording", "no figure where others have one"),
        QT_TRANSLATE_NOOP("Wording", "one title in two forms"),
        QT_TRANSLATE_NOOP("Wording", "an organization fused with the position"),
        QT_TRANSLATE_NOOP("Wording", "a promised section that is empty"),
        QT_TRANSLATE_NOOP("Wording", "a promise whose time is over"),
        QT_TRANSLATE_NOOP("Wording", "an empty link"),
        QT_TRANSLATE_NOOP("Wording", "a link that leads nowhere"),
        QT_TRANSLATE_NOOP("Wording", "a held session without summary"),
        QT_TRANSLATE_NOOP("Wording", "approved but not exported since"),
        QT_TRANSLATE_NOOP("Wording", "a language that is missing"),
        QT_TRANSLATE_NOOP("Wording", "a link that is not https"),
        QT_TRANSLATE_NOOP("Wording", "a word of over 60 letters"),
        QT_TRANSLATE_NOOP("Wording", "a heading that skips a level"),
        QT_TRANSLATE_NOOP("Wording", "an image without alternative text"),
    };
    static_assert(labels.size() == wordsOf<PublicationRule>.size());
    return tr(labels[size_t(rule)]);
}

QString label(Severity severity)
{
    static constexpr std::array labels{QT_TRANSLATE_NOOP("Wording", "Must not get out"),
                                       QT_TRANSLATE_NOOP("Wording", "Fault"),
                                       QT_TRANSLATE_NOOP("Wording", "Could be better")};
    static_assert(labels.size() == wordsOf<Severity>.size());
    return tr(labels[size_t(severity)]);
}

QString worded(const PublicationFinding &finding)
{
    const QString words = aboutSession(finding);
    return words.isEmpty() ? aboutText(finding) : words;
}

QString placeOf(const NamedFinding &finding)
{
    const PublicField &where = finding.where;
    const bool isPart = where.kind != Kind::Session && where.kind != Kind::Series;
    QStringList parts;
    if (finding.number > 0)
        parts.append(tr("Session %1").arg(finding.number));
    else if (where.kind == Kind::Series)
        parts.append(label(Kind::Series));
    if (isPart)
        parts.append(finding.number > 0 ? label(where.kind).toLower() : label(where.kind));
    parts.append(fieldLabel(QString::fromLatin1(where.name)).toLower());
    const QString place = parts.join(u", "_s);
    return where.language.isEmpty() ? place : u"%1 (%2)"_s.arg(place, where.language);
}

} // namespace convenor
