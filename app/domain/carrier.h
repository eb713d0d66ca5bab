// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/carrying.h"

namespace convenor {

/// Goes through an earlier series once, offers each thing as an item, and puts what is ticked into
/// the new one, so that what is shown and what is made cannot differ. For carrying.cpp.
class Carrier final
{
public:
    Carrier(const LastSeries &last, const SeriesRequest &request);

    SeriesProposal proposal();

private:
    using Texts = QList<Translation>;
    /// What becomes of the translations of a text whose original is already decided.
    enum class Translated { Stays, MovesOn, IsWrong };

    qsizetype add(CarriedItem item);
    CarriedItem &item(qsizetype index) { return m_all.items[index]; }
    bool isTicked(qsizetype index) const { return m_all.items[index].isTicked; }
    void remark(qsizetype index, Remark remark, const QStringList &arguments = {});
    QString correction(const QString &path) const { return m_request.corrections.value(path); }

    void addTitle();
    void addFrame();
    void addTexts();
    void addContacts();
    void addCriteria();
    void addYears(qsizetype owner, Criterion &criterion);
    void addSessions();
    void addSession(const Session &last);
    void addTeam(qsizetype owner, const Session &last, Session &next);
    void addFollowUp();
    void addActions();
    void addEvidence();
    void addWorkspace();

    qsizetype addField(CarriedGroup group, const char *name, const QString &was);
    void addProse(CarriedGroup group, const char *name, QString Series::*member);
    template <class T>
    void addValue(const char *name, T Series::*member, const QString &was);
    void addOrganizations(const char *name, QList<OrganizationId> Series::*member);
    void addKeepUntil();
    void addMoved(const char *name, QDate was, QDate willBe);
    QString carriedText(qsizetype owner, const QString &text, const QString &language,
                        bool tickPlaces = false);
    void carryTranslations(qsizetype owner, const Texts &from, const QString &field, Texts &into,
                           Translated as = Translated::Stays);

    bool isCarried(const Action &action) const;
    qsizetype placeFor(SessionId earlier) const;
    bool follows(const Session &session, SessionId earlier) const;

    const LastSeries &m_last;
    const SeriesRequest &m_request;
    std::optional<Offset> m_offset;
    SeriesTime m_time;
    SeriesProposal m_all;
    QList<SessionId> m_carried; ///< what each of the new sessions was
};

} // namespace convenor
