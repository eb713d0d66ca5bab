// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/reviewing.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedLayout;
class QVBoxLayout;

namespace convenor {

class ClaimsList;
class DeskActions;
class ReasonBar;

/// One registration with all that its decision rests on, the buttons that decide, and in their
/// place the question why.
class RegistrationPanel final : public QWidget
{
    Q_OBJECT

public:
    RegistrationPanel(Workspace &workspace, const DeskActions &actions, QWidget *parent);

    ReasonBar *reasonBar() const { return m_reason; }
    RegistrationId registration() const { return m_registration; }
    /// The proposal may still be on its way. Another registration takes the question back.
    void show(const Review &review, const std::optional<Assessed> &proposed);
    void showNothing();
    void setReadOnly(bool readOnly);
    void commit();

signals:
    void done(const QString &message);
    void failed(const convenor::Error &error);
    void personRequested(convenor::PersonId id);
    void organizationRequested(convenor::OrganizationId id);

private:
    /// A heading with plain text under it; both are hidden where there is none.
    struct Section
    {
        QWidget *widget = nullptr;
        QLabel *text = nullptr;
    };

    void buildTop(const DeskActions &actions, QVBoxLayout *layout);
    QWidget *decisionButtons(const DeskActions &actions);
    void buildSections(Workspace &workspace, const DeskActions &actions);
    Section section(const QString &name, const QString &heading, QWidget *beside = nullptr);
    static void tell(const Section &section, const QString &text);
    void showProposal(const Review &review, const std::optional<Assessed> &proposed);

    RegistrationId m_registration;
    PersonId m_person;
    OrganizationId m_organizationId;
    QStackedLayout *m_stack;
    QWidget *m_page;
    QLabel *m_name;
    QLabel *m_facts;
    QLabel *m_state;
    QLabel *m_sign;
    QLabel *m_outcome;
    QLabel *m_reasons;
    ReasonBar *m_reason;
    QScrollArea *m_scroll;
    QVBoxLayout *m_sections = nullptr;
    Section m_changed;
    Section m_organization;
    Section m_questions;
    Section m_needs;
    Section m_answers;
    Section m_pastOfPerson;
    Section m_pastOfOrganization;
    ClaimsList *m_claims = nullptr;
    QPushButton *m_openPerson = nullptr;
    QPushButton *m_openOrganization = nullptr;
};

} // namespace convenor
