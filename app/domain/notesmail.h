// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/correspondence.h"
#include "domain/entitlement.h"
#include "domain/registeredview.h"

namespace convenor {

// The notes and presentations of a session as they are mailed: what goes out, in which version, and
// to whom. Only who may have them by `entitlementOf` can be written to at all.

/// Somebody who may have what is for registered participants of one session. Nothing but the rule
/// makes one, so whatever takes these alone cannot be addressed to anybody else.
class EntitledRecipient final
{
public:
    PersonId person() const { return m_person; }
    SessionId session() const { return m_session; }
    const QList<Entitled> &grounds() const { return m_grounds; }

    bool operator==(const EntitledRecipient &) const = default;

private:
    EntitledRecipient(PersonId person, SessionId session, QList<Entitled> grounds)
        : m_person(person)
        , m_session(session)
        , m_grounds(std::move(grounds))
    {
    }
    friend tl::expected<EntitledRecipient, QList<Withheld>> entitledRecipient(
        const Asker &asker, const Session &session, const Series &series);

    PersonId m_person;
    SessionId m_session;
    QList<Entitled> m_grounds;
};

/// By `entitlementOf`; else what speaks against it.
tl::expected<EntitledRecipient, QList<Withheld>> entitledRecipient(const Asker &asker,
                                                                   const Session &session,
                                                                   const Series &series);

/// How something goes out.
enum class ParcelWay { Attached, Linked, TooLarge };

/// One thing that goes out with a letter; the report where the material is null.
struct ParcelItem
{
    MaterialId material;
    QString title;
    QString file; ///< its name, of one that is a file
    QString url;
    qint64 bytes = 0; ///< of the file
    QString hash; ///< of all that is seen of it
    ParcelWay way = ParcelWay::Linked;

    bool operator==(const ParcelItem &) const = default;
};

/// Why a material of the session is not handed out.
enum class MaterialBar { Internal, NotThere, NotCleared, NoConsent };
struct KeptBack
{
    MaterialId material;
    QString title;
    MaterialBar why = MaterialBar::Internal;

    bool operator==(const KeptBack &) const = default;
};
/// Nothing of one that is handed out.
std::optional<MaterialBar> barOf(const Material &material);

/// What goes out of a session.
struct NotesParcel
{
    SessionId session;
    QString version; ///< SHA-256 over all that is handed out, however it is set and worded
    QString text; ///< of the report, as `reportText`
    QList<ParcelItem> items;
    QList<KeptBack> keptBack;
    int internalNotes = 0; ///< stay with the organizers
    bool isSummaryPending = false; ///< there is one, but it is not approved

    bool operator==(const NotesParcel &) const = default;
};

/// All that the report shows, a line each: the same content gives the same text.
QString reportText(const RegisteredSession &view);
/// Whether there is more to report than what a page about the session says anyway.
bool hasReport(const RegisteredSession &view);
/// Says for each how it goes out, the first ones first, as long as the mail stays below that size.
void pack(QList<ParcelItem> &items, qint64 mostBytes);
QString versionOf(const QString &reportText, const QList<ParcelItem> &items);

/// What shapes the drafts.
struct NotesWish
{
    int batchSize = 50; ///< addresses in a draft
    bool again = false; ///< to those too who have this version
    bool organizersToo = true; ///< who is entitled as staff of the organizers alone
    qint64 mostBytes = 20 * 1024 * 1024; ///< of a mail, as it is sent
    QStringList languages; ///< in which there are templates
    QString fallback; ///< the language of everybody else

    bool operator==(const NotesWish &) const = default;
};

/// Somebody who is known about the session, with what they were sent of it.
struct NotesAsker
{
    Asker asker;
    QString name; ///< of one with a security concern as they chose, or empty
    QString address;
    Reason fault; ///< why nothing can be addressed to them; without a code: it can
    QStringList languages; ///< theirs, the best first
    bool securityConcern = false;
    QString sentVersion; ///< the last one that was marked as sent
    QDateTime sentAt;
    QStringList draftVersions; ///< of drafts that were not
};

struct NotesRecipient
{
    EntitledRecipient whom;
    QString name; ///< for the organizers' eyes
    QString address;

    bool operator==(const NotesRecipient &) const = default;
};

enum class NotesOccasion { First, Correction, Request };

/// A draft to be made, each address once.
struct NotesPlan
{
    SessionId session;
    NotesOccasion occasion = NotesOccasion::First;
    QString language;
    QString version;
    QList<NotesRecipient> recipients; ///< each person once; some may share an address

    QStringList addresses() const;
    bool operator==(const NotesPlan &) const = default;
};

/// Somebody who had an older version and may not have this one.
struct FormerRecipient
{
    PersonId person;
    QString name;
    QList<Withheld> bars;

    bool operator==(const FormerRecipient &) const = default;
};

struct DueNotes
{
    QString version;
    QList<NotesPlan> plans;
    QList<Unreachable> unreachable;
    QList<std::pair<Entitled, int>> grounds; ///< everybody entitled, by their first ground
    QList<std::pair<Withheld, int>> withheld; ///< everybody else who is known, by their first bar
    QList<FormerRecipient> former;
    QStringList olderVersions; ///< of those who are to be sent a correction
    int current = 0; ///< were sent this version
    int drafted = 0; ///< stand in a draft of it
    int outdated = 0; ///< stand in a draft of an older one that was not sent

    int people() const;
    bool operator==(const DueNotes &) const = default;
};

/// Who has nothing yet gets the notes, who was sent another version the corrected ones, who has or
/// is about to get this one nothing, unless it is wished again. The rule decides each time anew:
/// who had an older version and is no longer entitled is not written to. Who has a security concern
/// shares a draft with nobody.
DueNotes dueNotes(const NotesWish &wish, const NotesParcel &parcel, const QList<NotesAsker> &all,
                  const Session &session, const Series &series);

/// What the report said and says now.
struct NotesChange
{
    QString before;
    QString after;

    bool operator==(const NotesChange &) const = default;
};

} // namespace convenor
