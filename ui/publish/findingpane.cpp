// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/findingpane.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/widgets/signs.h"
#include "usecases/wording.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int placeRole = Qt::UserRole; ///< of an item: which finding it is
constexpr int printRole = Qt::UserRole + 1;

bool isOpen(const NamedFinding &finding)
{
    return finding.accepted.isNull();
}

QString groupOf(const NamedFinding &finding)
{
    return finding.number > 0
        ? FindingPane::tr("Session %1: %2").arg(QString::number(finding.number), finding.title)
        : FindingPane::tr("The series");
}

QString wordsFor(const NamedFinding &finding)
{
    QString words = FindingPane::tr("%1: %2\n%3")
                        .arg(label(severityOf(finding.rule)), worded(finding), placeOf(finding));
    if (!isOpen(finding))
        words += u'\n' + FindingPane::tr("Accepted: %1").arg(finding.reason);
    return words;
}

} // namespace

FindingPane::FindingPane(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_showAccepted(new QCheckBox(this))
    , m_accept(new QPushButton(QIcon::fromTheme(u"dialog-ok-apply"_s), tr("&Accept…"), this))
    , m_withdraw(new QPushButton(QIcon::fromTheme(u"edit-undo"_s), tr("Take bac&k"), this))
{
    setObjectName(u"findings"_s);
    m_label->setObjectName(u"findingsLabel"_s);
    showPlain(m_label);
    m_list->setObjectName(u"findingList"_s);
    m_list->setAccessibleName(tr("To look at before publishing"));
    m_list->setWordWrap(true);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setToolTip(tr("A click or Enter goes to the field"));
    m_showAccepted->setObjectName(u"showAcceptedCheck"_s);
    m_accept->setObjectName(u"acceptFindingButton"_s);
    m_accept->setAccessibleName(tr("Accept the finding"));
    m_accept->setToolTip(tr("It is meant: give the reason, and it is no longer listed"));
    m_withdraw->setObjectName(u"withdrawFindingButton"_s);
    m_withdraw->setAccessibleName(tr("Take the acceptance back"));
    layOut();
    const auto go = [this](const QListWidgetItem *item) {
        const QVariant place = item->data(placeRole);
        if (place.isValid())
            goTo(m_findings[place.value<qsizetype>()]);
    };
    connect(m_list, &QListWidget::itemClicked, this, go);
    connect(m_list, &QListWidget::itemActivated, this, go);
    connect(m_list, &QListWidget::currentRowChanged, this, &FindingPane::showDeeds);
    connect(m_list, &QListWidget::customContextMenuRequested, this, &FindingPane::showMenu);
    connect(m_showAccepted, &QCheckBox::toggled, this, &FindingPane::fill);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (const NamedFinding *finding = current())
            emit acceptRequested(NamedFinding(*finding));
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (const NamedFinding *finding = current())
            emit withdrawRequested(NamedFinding(*finding));
    });
    fill();
}

void FindingPane::layOut()
{
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_accept);
    deeds->addWidget(m_withdraw);
    deeds->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_label);
    column->addWidget(m_list, 1);
    column->addLayout(deeds);
    column->addWidget(m_showAccepted);
}

void FindingPane::setFindings(const QList<NamedFinding> &findings)
{
    if (findings == m_findings)
        return;
    m_findings = findings;
    fill();
}

void FindingPane::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    showDeeds();
}

void FindingPane::fill()
{
    const QListWidgetItem *before = m_list->currentItem();
    const QString print = before ? before->data(printRole).toString() : QString();
    const int row = m_list->currentRow();
    const auto open = std::ranges::count_if(m_findings, isOpen);
    const qsizetype accepted = m_findings.size() - open;
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        // The worst come first, so a session stands where its worst finding does.
        QList<QString> groups;
        QHash<QString, QList<qsizetype>> places;
        for (qsizetype i = 0; i < m_findings.size(); ++i) {
            if (!isOpen(m_findings[i]) && !m_showAccepted->isChecked())
                continue;
            const QString group = groupOf(m_findings[i]);
            if (!places.contains(group))
                groups.append(group);
            places[group].append(i);
        }
        for (const QString &group : std::as_const(groups)) {
            addGroup(group);
            for (const qsizetype place : std::as_const(places[group]))
                addFinding(place);
        }
        for (int i = 0; i < m_list->count(); ++i) {
            if (!print.isEmpty() && m_list->item(i)->data(printRole) == print)
                m_list->setCurrentRow(i);
        }
        if (m_list->currentRow() < 0 && row >= 0)
            m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    }
    m_list->setVisible(m_list->count() > 0);
    m_showAccepted->setVisible(accepted > 0);
    m_showAccepted->setText(tr("Show what is accepted (%1)").arg(accepted));
    m_showAccepted->setAccessibleName(m_showAccepted->text());
    showLabel(open);
    showDeeds();
}

void FindingPane::addGroup(const QString &title)
{
    auto *item = new QListWidgetItem(title, m_list);
    item->setFlags(Qt::ItemIsEnabled);
    QFont bold = m_list->font();
    bold.setBold(true);
    item->setFont(bold);
}

void FindingPane::addFinding(qsizetype place)
{
    const NamedFinding &finding = m_findings[place];
    auto *item = new QListWidgetItem(wordsFor(finding), m_list);
    item->setData(placeRole, QVariant::fromValue(place));
    item->setData(printRole, finding.fingerprint);
    item->setIcon(isOpen(finding) ? signOf(severityOf(finding.rule))
                                  : signOf(SummaryState::Approved));
}

void FindingPane::showLabel(qsizetype open)
{
    m_label->setText(open == 0 ? tr("Nothing to look at before publishing.")
                               : tr("To look at before publishing: %1").arg(open));
}

void FindingPane::showDeeds()
{
    const NamedFinding *finding = current();
    const bool may = !m_isReadOnly && finding;
    m_accept->setVisible(m_list->count() > 0 && (!finding || isOpen(*finding)));
    m_accept->setEnabled(may && isOpen(*finding));
    m_withdraw->setVisible(finding && !isOpen(*finding));
    m_withdraw->setEnabled(may && !isOpen(*finding));
}

void FindingPane::showMenu(const QPoint &at)
{
    const NamedFinding *finding = current();
    if (!finding)
        return;
    QMenu menu(this);
    const auto *go = menu.addAction(tr("&Go to the field"));
    const auto *deed =
        isOpen(*finding) ? menu.addAction(tr("&Accept…")) : menu.addAction(tr("Take bac&k"));
    menu.actions().last()->setEnabled(!m_isReadOnly);
    const NamedFinding chosen = *finding;
    const auto *done = menu.exec(m_list->viewport()->mapToGlobal(at));
    if (done == go)
        goTo(chosen);
    else if (done == deed && isOpen(chosen))
        emit acceptRequested(chosen);
    else if (done == deed)
        emit withdrawRequested(chosen);
}

/// What belongs to a session and has no page of its own is shown in a list of the session.
void FindingPane::goTo(const NamedFinding &finding)
{
    const PublicField &where = finding.where;
    if (!where.language.isEmpty())
        emit translationRequested(where);
    else if (where.kind == Kind::Material)
        emit fieldRequested(Kind::Session, where.session.value(), "materials");
    else
        emit fieldRequested(where.kind, where.id, where.name);
}

const NamedFinding *FindingPane::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    const QVariant place = item ? item->data(placeRole) : QVariant();
    const qsizetype i = place.isValid() ? place.value<qsizetype>() : -1;
    return i >= 0 && i < m_findings.size() ? &m_findings[i] : nullptr;
}

} // namespace convenor
