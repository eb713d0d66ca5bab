// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/publicationrules.h"

#include "base/fold.h"
#include "domain/namefinder.h"
#include "domain/speakerwords.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// An announced session may do without speakers until it is near.
constexpr int daysBeforeSpeakers = 14;

PublicField at(const CheckedSession &session, const QByteArray &field)
{
    return {Kind::Session, session.id.value(), session.id, field, {}};
}

void judgeDate(const Publication &in, const CheckedSession &session, FindingList &findings)
{
    const QDate first = session.date.earliest();
    const QDate last = session.date.latest();
    const bool tooEarly = in.start.isValid() && last.isValid() && last < in.start;
    const bool tooLate = in.end.isValid() && first.isValid() && first > in.end;
    const bool isOn = session.state == PublicState::Upcoming || session.state == PublicState::Held;
    if (isOn && (tooEarly || tooLate))
        findings.add(
            PublicationRule::OutsideSeries, at(session, "date"),
            {session.date.text(), in.start.toString(Qt::ISODate), in.end.toString(Qt::ISODate)});
}

bool hasConfirmed(const CheckedSession &session)
{
    return std::any_of(session.speakers.cbegin(), session.speakers.cend(),
                       [](const CheckedSpeaker &speaker) { return speaker.isConfirmed; });
}

void judgeSpeakers(const Publication &in, const CheckedSession &session, FindingList &findings)
{
    const QDate day = session.date.earliest();
    const bool isNear = session.state == PublicState::Upcoming && day.isValid()
        && in.today.daysTo(day) <= daysBeforeSpeakers;
    if ((session.state == PublicState::Held || isNear) && !hasConfirmed(session))
        findings.add(PublicationRule::NoSpeakers, at(session, "speakers"));
}

void judgeSummary(const Publication &in, const CheckedSession &session, FindingList &findings)
{
    if (session.state != PublicState::Held)
        return;
    const QDate last = session.date.latest();
    if (!session.hasSummary && last.isValid() && last.daysTo(in.today) > in.summaryDays)
        findings.add(PublicationRule::NoSummary, at(session, "summary"),
                     {QString::number(in.summaryDays)});
    // Nothing is said where it is not known when it went out.
    if (session.hasSummary && session.lastExported && session.approvedAt.isValid()
        && *session.lastExported < session.approvedAt)
        findings.add(PublicationRule::NotExported, at(session, "summary"), {},
                     session.approvedAt.toString(Qt::ISODate));
}

void judgeFigures(const Publication &in, FindingList &findings)
{
    const auto isHeld = [](const CheckedSession &each) { return each.state == PublicState::Held; };
    const bool others =
        std::any_of(in.sessions.cbegin(), in.sessions.cend(),
                    [&](const auto &each) { return isHeld(each) && each.hasFigure; });
    for (const CheckedSession &session : in.sessions) {
        if (others && isHeld(session) && !session.hasFigure)
            findings.add(PublicationRule::NoFigure, at(session, "participants_reported"));
    }
}

void judgeLanguages(const QHash<QString, QList<QByteArray>> &missing, PublicField where,
                    FindingList &findings)
{
    QStringList languages = missing.keys();
    languages.sort();
    for (const QString &language : std::as_const(languages)) {
        const QList<QByteArray> &fields = missing[language];
        QStringList names;
        for (const QByteArray &field : fields)
            names.append(QString::fromLatin1(field));
        where.name = fields.value(0);
        where.language = language;
        if (!fields.isEmpty())
            findings.add(PublicationRule::LanguageMissing, where, {language, names.join(u' ')});
    }
}

/// Knows the organizations that a position may have swallowed.
class Swallowed final
{
public:
    explicit Swallowed(const QList<CheckedOrganization> &organizations)
    {
        for (const CheckedOrganization &each : organizations) {
            for (const QString &name : QStringList{each.name, each.acronym} + each.aliases) {
                const QString written = name.trimmed();
                if (isAcronym(written))
                    m_acronyms.insert(written);
                else if (written.contains(u' '))
                    m_names.add(written, m_called.size());
                m_called.append(written);
            }
        }
    }

    /// An organization that is named in the words; empty where none is.
    QString in(const QString &words) const
    {
        static const QRegularExpression parting(u"[^\\p{L}\\p{N}&]+"_s,
                                                QRegularExpression::UseUnicodePropertiesOption);
        for (const QString &word : words.split(parting, Qt::SkipEmptyParts)) {
            if (m_acronyms.contains(word))
                return word;
        }
        const QList<qint64> found = m_names.in(words);
        if (!found.isEmpty())
            return m_called[found.first()];
        // "Director, Harbour Relief Network", of an organization that nobody knows yet.
        const qsizetype comma = words.lastIndexOf(u',');
        const QString last = words.mid(comma + 1).trimmed();
        return comma > 0 && namesOrganization(last) && !namesPosition(last) ? last : QString();
    }

private:
    QSet<QString> m_acronyms;
    NameFinder m_names;
    QStringList m_called;
};

bool endsWithWords(const QString &text, const QString &end)
{
    const QString folded = fold(end);
    return !folded.isEmpty() && (u' ' + fold(text)).endsWith(u' ' + folded);
}

void judgeSpeakerLines(const CheckedSession &session, const Swallowed &known, FindingList &findings)
{
    for (const CheckedSpeaker &speaker : session.speakers) {
        if (!speaker.isConfirmed)
            continue;
        const QString &position = speaker.position;
        const QString &organization = speaker.organization;
        QString fused;
        if (organization.isEmpty())
            fused = position.isEmpty() ? QString() : known.in(position);
        else if (endsWithWords(position, organization) || endsWithWords(position, speaker.acronym))
            fused = organization;
        else if (position.isEmpty() && !isAcronym(organization)
                 && namesPosition(organization.section(u' ', 0, 0)))
            fused = known.in(organization.section(u' ', 1));
        if (!fused.isEmpty())
            findings.add(PublicationRule::OrganizationFused, at(session, "speakers"),
                         {speaker.name, position.isEmpty() ? organization : position, fused});
    }
}

} // namespace

Severity severityOf(PublicationRule rule)
{
    switch (rule) {
    case PublicationRule::PersonNamed:
    case PublicationRule::AddressShown:
    case PublicationRule::MeetingLinkShown:
        return Severity::Leak;
    case PublicationRule::OutsideSeries:
    case PublicationRule::NoSpeakers:
    case PublicationRule::NoFigure:
    case PublicationRule::TitleInTwoForms:
    case PublicationRule::OrganizationFused:
    case PublicationRule::SectionEmpty:
    case PublicationRule::PromisePast:
    case PublicationRule::LinkEmpty:
    case PublicationRule::LinkNowhere:
    case PublicationRule::NoSummary:
    case PublicationRule::NotExported:
        return Severity::Fault;
    case PublicationRule::LanguageMissing:
    case PublicationRule::LinkUnsafe:
    case PublicationRule::WordTooLong:
    case PublicationRule::HeadingSkips:
    case PublicationRule::ImageWithoutText:
        break;
    }
    return Severity::Hint;
}

void FindingList::add(PublicationRule rule, const PublicField &where, const QStringList &arguments,
                      const QString &evidence)
{
    QStringList parts{wordOf(rule), QString::number(int(where.kind)), QString::number(where.id),
                      QString::fromLatin1(where.name), where.language};
    parts += arguments;
    parts += evidence;
    const QByteArray text = parts.join(QChar(0x1f)).toUtf8();
    const QString fingerprint = QString::fromLatin1(
        QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(32));
    if (m_known.contains(fingerprint))
        return;
    m_known.insert(fingerprint);
    m_findings.append({rule, where, arguments, fingerprint});
}

QList<PublicationFinding> FindingList::taken()
{
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const PublicationFinding &a, const PublicationFinding &b) {
                         return severityOf(a.rule) < severityOf(b.rule);
                     });
    return std::move(m_findings);
}

void judgeSessions(const Publication &in, FindingList &findings)
{
    const Swallowed known(in.organizations);
    for (const CheckedSession &session : in.sessions) {
        judgeDate(in, session, findings);
        judgeSpeakers(in, session, findings);
        judgeSpeakerLines(session, known, findings);
        judgeSummary(in, session, findings);
        judgeLanguages(session.missing, at(session, {}), findings);
    }
    judgeFigures(in, findings);
    judgeLanguages(in.missing, {Kind::Series, in.series.value(), {}, {}, {}}, findings);
}

QList<PublicationFinding> publicationFindings(const Publication &publication)
{
    FindingList findings;
    judgeLeaks(publication, findings);
    judgeSessions(publication, findings);
    judgeTitles(publication, findings);
    judgeTexts(publication, findings);
    return findings.taken();
}

} // namespace convenor
