// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/registrationpanel.h"

#include "ui/registrations/claimslist.h"
#include "ui/registrations/deskactions.h"
#include "ui/registrations/reviewwords.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/widgets/formcolumns.h"
#include "ui/widgets/reasonbar.h"
#include "ui/widgets/signs.h"
#include "usecases/decisions.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QAction>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QLabel *plainLabel(const QString &name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    showPlain(label);
    return label;
}

QPushButton *openButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setFlat(true);
    button->setIcon(QIcon::fromTheme(u"go-next"_s));
    return button;
}

} // namespace

RegistrationPanel::RegistrationPanel(Workspace &workspace, const DeskActions &actions,
                                     QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_page(new QWidget)
    , m_name(headingLabel(u"registrationNameLabel"_s, m_page))
    , m_facts(plainLabel(u"personFactsLabel"_s, m_page))
    , m_state(plainLabel(u"registrationStateLabel"_s, m_page))
    , m_sign(new QLabel(m_page))
    , m_outcome(plainLabel(u"outcomeLabel"_s, m_page))
    , m_reasons(plainLabel(u"reasonsLabel"_s, m_page))
    , m_reason(new ReasonBar(m_page))
    , m_scroll(new QScrollArea(m_page))
{
    setObjectName(u"registrationPanel"_s);
    auto *nothing = new QLabel(tr("Choose a registration to decide it"));
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    nothing->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(nothing);
    m_stack->addWidget(m_page);
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(gridStep, 0, 0, 0);
    layout->setSpacing(gridStep);
    buildTop(actions, layout);
    buildSections(workspace, actions);
    layout->addWidget(m_scroll, 1);
    actions.serve(this);
    setReadOnly(workspace.isReadOnly());
}

void RegistrationPanel::buildTop(const DeskActions &actions, QVBoxLayout *layout)
{
    m_openPerson = openButton(u"openPersonButton"_s, tr("Person"));
    m_openPerson->setToolTip(tr("Show the person among all people"));
    connect(m_openPerson, &QPushButton::clicked, this, [this] { emit personRequested(m_person); });
    auto *title = new QHBoxLayout;
    title->addWidget(m_name, 1);
    title->addWidget(m_openPerson, 0, Qt::AlignTop);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    auto *outcome = new QHBoxLayout;
    outcome->addWidget(m_sign, 0, Qt::AlignTop);
    outcome->addWidget(m_outcome, 1);
    QFont bold = font();
    bold.setBold(true);
    m_outcome->setFont(bold);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(gridStep, 0, gridStep, 0);
    top->setSpacing(gridStep / 2);
    top->addLayout(title);
    top->addWidget(m_facts);
    top->addWidget(m_state);
    top->addSpacing(gridStep / 2);
    top->addLayout(outcome);
    top->addWidget(m_reasons);
    top->addSpacing(gridStep / 2);
    top->addWidget(decisionButtons(actions));
    top->addWidget(m_reason);
    layout->addLayout(top);
}

QWidget *RegistrationPanel::decisionButtons(const DeskActions &actions)
{
    auto *buttons = new QWidget(m_page);
    auto *grid = new QGridLayout(buttons);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(gridStep / 2);
    constexpr int inARow = 3;
    for (int i = 0; i < int(wordsOf<Decision>.size()); ++i) {
        auto *button = new QToolButton(buttons);
        button->setDefaultAction(actions.of(Decision(i)));
        button->setObjectName(
            actions.of(Decision(i))->objectName().replace(u"Action"_s, u"Button"_s));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        grid->addWidget(button, i / inARow, i % inARow);
    }
    return buttons;
}

void RegistrationPanel::buildSections(Workspace &workspace, const DeskActions &actions)
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_sections = new QVBoxLayout(content);
    m_sections->setContentsMargins(gridStep, gridStep, 2 * gridStep, gridStep);
    m_sections->setSpacing(2 * gridStep);
    auto *seen = new QToolButton;
    seen->setDefaultAction(actions.all()[int(wordsOf<Decision>.size())]);
    seen->setObjectName(u"seenButton"_s);
    seen->setText(tr("Seen  (S)"));
    m_changed = section(u"differencesLabel"_s, tr("Changed since decided"), seen);
    m_openOrganization = openButton(u"openOrganizationButton"_s, tr("Organization"));
    connect(m_openOrganization, &QPushButton::clicked, this,
            [this] { emit organizationRequested(m_organizationId); });
    m_organization = section(u"organizationFactsLabel"_s, tr("Organization"), m_openOrganization);
    const Section criteria = section({}, tr("Criteria and evidence"));
    m_claims = new ClaimsList(workspace, criteria.widget);
    criteria.text->hide();
    criteria.widget->layout()->addWidget(m_claims);
    connect(m_claims, &ClaimsList::done, this, &RegistrationPanel::done);
    connect(m_claims, &ClaimsList::failed, this, &RegistrationPanel::failed);
    m_needs = section(u"accessNeedsLabel"_s, tr("Access needs (internal)"));
    m_answers = section(u"answersLabel"_s, tr("Answers"));
    m_questions = section(u"questionsLabel"_s, tr("Questions for the speakers"));
    m_pastOfPerson = section(u"personHistoryLabel"_s, tr("The person elsewhere"));
    m_pastOfOrganization = section(u"organizationHistoryLabel"_s, tr("The organization's part"));
    m_sections->addStretch();
    m_scroll->setWidget(content);
}

RegistrationPanel::Section RegistrationPanel::section(const QString &name, const QString &heading,
                                                      QWidget *beside)
{
    Section made;
    made.widget = new QWidget;
    auto *title = new QLabel(heading);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    made.text = plainLabel(name, made.widget);
    title->setBuddy(made.text);
    auto *line = new QHBoxLayout;
    line->addWidget(title, 1);
    if (beside)
        line->addWidget(beside);
    auto *layout = new QVBoxLayout(made.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep / 2);
    layout->addLayout(line);
    layout->addWidget(made.text);
    m_sections->addWidget(made.widget);
    return made;
}

void RegistrationPanel::tell(const Section &section, const QString &text)
{
    section.text->setText(text);
    section.widget->setVisible(!text.isEmpty());
}

void RegistrationPanel::show(const Review &review, const std::optional<Assessed> &proposed)
{
    const Registration &registration = review.registration;
    if (registration.id != m_registration) {
        m_scroll->verticalScrollBar()->setValue(0);
        m_reason->hide();
    }
    m_registration = registration.id;
    m_person = review.person.id;
    m_organizationId = review.organization ? review.organization->id : OrganizationId();
    const bool isHidden = registration.securityConcern && !registration.listAs.isEmpty();
    setHeading(m_name, isHidden ? registration.listAs : review.person.name);
    m_facts->setText(personFacts(review));
    m_state->setText(decisionWords(registration));
    showProposal(review, proposed);
    tell(m_changed, differenceWords(registration.differences));
    m_organization.text->setText(
        review.organization
            ? u"%1\n%2"_s.arg(review.organization->name, organizationFacts(*review.organization))
            : tr("It is not known for which organization they register"));
    m_openOrganization->setVisible(review.organization.has_value());
    m_claims->show(review);
    tell(m_needs, registration.accessNeeds);
    tell(m_answers, answerWords(registration));
    tell(m_questions, registration.questions);
    tell(m_pastOfPerson, pastWords(review.ofPerson));
    tell(m_pastOfOrganization, pastWords(review.ofOrganization));
    m_stack->setCurrentWidget(m_page);
}

void RegistrationPanel::showProposal(const Review &review, const std::optional<Assessed> &proposed)
{
    m_sign->setVisible(proposed.has_value());
    m_reasons->setVisible(proposed.has_value());
    if (!proposed) {
        m_outcome->setText(tr("The proposal is on its way…"));
        return;
    }
    const Assessment &assessment = proposed->assessment;
    m_sign->setPixmap(signOf(assessment.outcome).pixmap(16, 16));
    m_outcome->setText(
        review.registration.state == RegistrationState::Cancelled
            ? tr("They cancelled: there is nothing to decide")
            : tr("%1 – proposed: %2")
                  .arg(label(assessment.outcome), label(proposedDecision(assessment)).toLower()));
    m_reasons->setText(proposed->reasons.join(u'\n'));
}

void RegistrationPanel::showNothing()
{
    m_registration = {};
    m_reason->hide();
    m_stack->setCurrentIndex(0);
}

void RegistrationPanel::setReadOnly(bool readOnly)
{
    m_claims->setReadOnly(readOnly);
}

void RegistrationPanel::commit()
{
    m_claims->commit();
}

} // namespace convenor
