// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/clearings.h"

#include "exchange/odttext.h"
#include "publish/clearancepage.h"
#include "publish/markdown.h"
#include "usecases/clearingparts.h"
#include "usecases/editing.h"
#include "usecases/workspace.h"

#include <QBuffer>
#include <QFile>
#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QStringList organizersOf(Stores &stores, const Series &series, const Session &session)
{
    QStringList names;
    for (const OrganizationId id : series.organizers + series.coOrganizers + session.coOrganizers) {
        const QString name = stores.rows.find(id).value_or(Organization()).name;
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    }
    return names;
}

void addAddressee(Stores &stores, Asked &asked)
{
    PersonId id = asked.clearance.by.person;
    if (id.isNull()) {
        const auto organization = stores.rows.find(asked.clearance.by.organization);
        id = organization.value_or(Organization()).focalPoint;
        asked.hasFocalPoint = !id.isNull();
    }
    const Person person = stores.rows.find(id).value_or(Person());
    asked.address = person.email;
    asked.addressee = u"%1 %2"_s.arg(person.honorific, person.name).trimmed();
    if (!asked.clearance.by.person.isNull())
        asked.familyName = person.familyName;
}

/// The text as a word processor gives it back that changed nothing.
QString canonical(const QString &markdown, const QDateTime &now)
{
    // With something in the place of its heading, as it is sent.
    const QString heading = u"<table><tr><td><p>.</p></td></tr></table>"_s;
    const auto bytes = odtBytes({{}, {}, false, heading + clearanceProse(markdown).markup, now});
    if (!bytes)
        return markdown;
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(*bytes);
    buffer->open(QIODevice::ReadOnly);
    const auto read = readTextDocument(std::move(buffer));
    return read ? read->markdown : markdown;
}

/// Paragraphs a blank line apart, each on a line.
QString paragraphsOf(const QString &pasted)
{
    static const QRegularExpression gap(u"\\n[ \\t]*\\n\\s*"_s);
    const QString text = QString(pasted).remove(u'\r').trimmed();
    const bool hasGaps = gap.match(text).hasMatch();
    QStringList paragraphs = hasGaps ? text.split(gap) : text.split(u'\n', Qt::SkipEmptyParts);
    for (QString &each : paragraphs)
        each = each.simplified();
    return paragraphs.join(u"\n\n"_s);
}

/// A form in which the sent text may have come back, and what came.
struct Pairing
{
    QString base;
    QString returned;
    bool isOfPassages = false;
};

/// What was sent of the summary: all of it, or passages.
class Returning final
{
public:
    Returning(const Asked &asked, const QDateTime &now)
        : m_asked(asked)
        , m_now(now)
        , m_sent(asked.clearance.sentText)
    {
        if (asked.clearance.scope == ClearanceScope::OwnWords)
            m_passages = ownPassages(m_sent, asked.name, asked.familyName);
    }

    Comparison compared(const ReturnedText &returned, bool isPasted) const
    {
        QList<Pairing> pairings;
        addPairings(pairings, m_sent, returned.markdown, isPasted, false);
        if (!m_passages.isEmpty())
            addPairings(pairings, joinedPassages(m_sent, m_passages), returned.markdown, isPasted,
                        true);
        const auto best = std::ranges::min_element(pairings, {}, [](const Pairing &each) {
            return amountOf(editsBetween(each.base, each.returned));
        });
        return of(*best, returned);
    }

private:
    void addPairings(QList<Pairing> &pairings, const QString &raw, const QString &returned,
                     bool isPasted, bool isOfPassages) const
    {
        pairings.append({canonical(raw, m_now), returned, isOfPassages});
        pairings.append({raw, returned, isOfPassages});
        if (!isPasted)
            return;
        const QString plain = markdownToText(raw).replace(u"\n"_s, u"\n\n"_s);
        pairings.append({plain, paragraphsOf(returned), isOfPassages});
    }

    Comparison of(const Pairing &pairing, const ReturnedText &returned) const
    {
        const QString &now = m_asked.session.summary;
        Comparison comparison{m_asked.name, now, {}, returned.comments};
        const QString raw = pairing.isOfPassages ? joinedPassages(m_sent, m_passages) : m_sent;
        for (const TextEdit &edit : editsBetween(pairing.base, pairing.returned)) {
            const QString before = pairing.base.sliced(edit.start, edit.length);
            QList<TextEdit> edits;
            for (const CarriedEdit &each : carriedOnto(pairing.base, {edit}, raw))
                edits.append(each.edit);
            if (pairing.isOfPassages)
                edits = placedInWhole(m_sent, m_passages, edits);
            const QString marked = askedBy(returned.marked, before, edit.after);
            for (const CarriedEdit &each : carriedOnto(m_sent, edits, now)) {
                const QString stands = now.sliced(each.edit.start, each.edit.length);
                comparison.changes.append(
                    {each.edit, stands, each.isConflict, marked.isEmpty() ? m_asked.name : marked});
            }
        }
        keepApart(comparison.changes);
        return comparison;
    }

    /// Of two that would change the same place the later one is a matter of hand.
    static void keepApart(QList<ReturnedChange> &changes)
    {
        std::ranges::stable_sort(changes, {},
                                 [](const ReturnedChange &each) { return each.edit.start; });
        for (qsizetype i = 1; i < changes.size(); ++i) {
            const TextEdit &last = changes[i - 1].edit;
            if (changes[i].edit.start < last.start + last.length) {
                changes[i - 1].isConflict = true;
                changes.removeAt(i--);
            }
        }
    }

    const Asked &m_asked;
    QDateTime m_now;
    QString m_sent;
    QList<TextSpan> m_passages;
};

} // namespace

QString partyName(Stores &stores, const Party &party)
{
    if (!party.person.isNull())
        return stores.rows.find(party.person).value_or(Person()).name;
    return stores.rows.find(party.organization).value_or(Organization()).name;
}

Result<Clearance *> clearanceIn(Session &session, Id<Clearance> id)
{
    for (Clearance &each : session.clearances) {
        if (each.id == id && !id.isNull())
            return &each;
    }
    return failure(ErrorKind::NotFound, "clearance.missing");
}

Result<Asked> readAsked(const Door &door, SessionId id, Id<Clearance> clearance)
{
    return door.read<Asked>([&](Stores &stores) -> Result<Asked> {
        auto session = found(stores, id);
        if (!session)
            return tl::unexpected(session.error());
        const auto each = clearanceIn(*session, clearance);
        if (!each)
            return tl::unexpected(each.error());
        Asked asked;
        asked.clearance = **each;
        asked.session = *session;
        asked.series = stores.rows.find(session->series).value_or(Series());
        asked.name = partyName(stores, asked.clearance.by);
        asked.organizers = organizersOf(stores, asked.series, asked.session);
        addAddressee(stores, asked);
        return asked;
    });
}

Result<Comparison> Clearings::compareFile(SessionId session, Id<Clearance> id,
                                          const QString &path) const
{
    const Door &door = m_workspace.door();
    return readAsked(door, session, id).and_then([&](const Asked &asked) -> Result<Comparison> {
        auto file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::ReadOnly))
            return failure(ErrorKind::Io, "returned.cannot-read", {path, file->errorString()});
        return readTextDocument(std::move(file))
            .and_then([&](const ReturnedText &returned) -> Result<Comparison> {
                if (returned.markdown.trimmed().isEmpty())
                    return failure(ErrorKind::Invalid, "returned.empty");
                return Returning(asked, door.now()).compared(returned, false);
            });
    });
}

Result<Comparison> Clearings::comparePasted(SessionId session, Id<Clearance> id,
                                            const QString &text) const
{
    const Door &door = m_workspace.door();
    return readAsked(door, session, id).and_then([&](const Asked &asked) -> Result<Comparison> {
        if (text.trimmed().isEmpty())
            return failure(ErrorKind::Invalid, "returned.empty");
        ReturnedText returned;
        returned.markdown = QString(text).remove(u'\r').trimmed();
        return Returning(asked, door.now()).compared(returned, true);
    });
}

} // namespace convenor
