// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/clearanceask.h"

#include "ui/support/plainlabel.h"
#include "ui/widgets/namesearch.h"
#include "usecases/wording.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualDays = 7;
enum PartyKind { APerson, AnOrganization };

} // namespace

ClearanceAsk::ClearanceAsk(Workspace &workspace, QWidget *parent)
    : QFrame(parent)
    , m_kind(new QComboBox(this))
    , m_person(new QLineEdit(this))
    , m_organization(new QLineEdit(this))
    , m_scope(new QComboBox(this))
    , m_due(new QDateEdit(this))
    , m_ask(new QPushButton(tr("Ask them"), this))
    , m_cancel(new QPushButton(tr("Not now"), this))
    , m_message(new QLabel(this))
{
    setObjectName(u"clearanceAsk"_s);
    setFrameShape(QFrame::StyledPanel);
    m_kind->setObjectName(u"askedKind"_s);
    m_kind->setAccessibleName(tr("A person or an organization"));
    m_kind->addItems({tr("Person"), tr("Organization")});
    m_person->setObjectName(u"askedPersonEdit"_s);
    m_person->setAccessibleName(tr("Who is asked"));
    m_person->setPlaceholderText(tr("Type a name, such as of a speaker"));
    m_organization->setObjectName(u"askedOrganizationEdit"_s);
    m_organization->setAccessibleName(tr("Which organization is asked"));
    m_organization->setPlaceholderText(tr("Type a name; its focal point is written to"));
    m_scope->setObjectName(u"askedScope"_s);
    m_scope->setAccessibleName(tr("What is to be cleared"));
    for (const ClearanceScope scope : {ClearanceScope::All, ClearanceScope::OwnWords})
        m_scope->addItem(label(scope), int(scope));
    m_due->setObjectName(u"askedDue"_s);
    m_due->setAccessibleName(tr("Until when"));
    m_due->setCalendarPopup(true);
    m_due->setDisplayFormat(u"d MMM yyyy"_s);
    m_ask->setObjectName(u"askThemButton"_s);
    m_cancel->setObjectName(u"notNowButton"_s);
    m_message->setObjectName(u"askMessage"_s);
    showPlain(m_message);
    layOut();
    auto *people = new NameSearch(m_person, peopleNamed(workspace), {});
    auto *organizations = new NameSearch(m_organization, organizationsNamed(workspace), {});
    connect(people, &NameSearch::chosen, this, &ClearanceAsk::take);
    connect(organizations, &NameSearch::chosen, this, &ClearanceAsk::take);
    connect(m_person, &QLineEdit::textEdited, this, [this] { m_by = {}; });
    connect(m_organization, &QLineEdit::textEdited, this, [this] { m_by = {}; });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ClearanceAsk::showKind);
    connect(m_cancel, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_ask, &QPushButton::clicked, this, [this, people, organizations] {
        // A name that one alone has is meant without being chosen from the list.
        const bool isPerson = m_kind->currentIndex() == APerson;
        const qint64 exact = isPerson ? people->exactMatch() : organizations->exactMatch();
        if (m_by == Party() && exact != 0)
            take(exact);
        emit asked({m_by, ClearanceScope(m_scope->currentData().toInt()), m_due->date()});
    });
    showKind();
    hide();
}

void ClearanceAsk::layOut()
{
    auto *layout = new QGridLayout(this);
    layout->addWidget(new QLabel(tr("Who"), this), 0, 0);
    layout->addWidget(m_kind, 0, 1);
    layout->addWidget(m_person, 0, 2, 1, 3);
    layout->addWidget(m_organization, 0, 2, 1, 3);
    layout->addWidget(new QLabel(tr("For"), this), 1, 0);
    layout->addWidget(m_scope, 1, 1);
    layout->addWidget(new QLabel(tr("Until"), this), 1, 2, Qt::AlignTrailing | Qt::AlignVCenter);
    layout->addWidget(m_due, 1, 3);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_ask);
    layout->addLayout(buttons, 2, 0, 1, 5);
    layout->setColumnStretch(4, 1);
}

void ClearanceAsk::open(QDate today)
{
    m_by = {};
    m_person->clear();
    m_organization->clear();
    m_due->setDate(today.addDays(usualDays));
    m_message->clear();
    show();
    (m_kind->currentIndex() == APerson ? m_person : m_organization)->setFocus();
}

void ClearanceAsk::tell(const QString &refusal)
{
    m_message->setText(refusal);
}

void ClearanceAsk::showKind()
{
    const bool isPerson = m_kind->currentIndex() == APerson;
    m_by = {};
    m_person->setVisible(isPerson);
    m_organization->setVisible(!isPerson);
    const int scope = int(isPerson ? ClearanceScope::OwnWords : ClearanceScope::All);
    m_scope->setCurrentIndex(m_scope->findData(scope));
    m_scope->setEnabled(isPerson); // nobody is quoted as an organization
}

void ClearanceAsk::take(qint64 id)
{
    m_by =
        m_kind->currentIndex() == APerson ? Party{PersonId(id), {}} : Party{{}, OrganizationId(id)};
}

} // namespace convenor
