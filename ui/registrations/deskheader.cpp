// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/deskheader.h"

#include "base/shorttext.h"
#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "usecases/wording.h"

#include <QComboBox>
#include <QFrame>
#include <QPushButton>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 36;

QString targetWords(const QueueTarget &target)
{
    const QString title = target.session.isNull()
        ? DeskHeader::tr("The whole meeting")
        : u"%1. %2"_s.arg(target.number).arg(shortened(target.title, longestTitle));
    if (target.registrations == 0)
        return title;
    return target.pending == 0 ? DeskHeader::tr("%1 – all decided").arg(title)
                               : DeskHeader::tr("%1 – %2 pending").arg(title).arg(target.pending);
}

QString figuresWords(const ReviewDesk &desk)
{
    const QueueCounts &counts = desk.counts;
    QStringList words;
    words.append(desk.capacity > 0 ? DeskHeader::tr("Accepted %L1 and %L2 observers of %L3 places")
                                         .arg(counts.accepted)
                                         .arg(counts.observers)
                                         .arg(desk.capacity)
                                   : DeskHeader::tr("Accepted %L1, observers %L2")
                                         .arg(counts.accepted)
                                         .arg(counts.observers));
    words.append(DeskHeader::tr("waiting list %L1").arg(counts.waiting));
    words.append(DeskHeader::tr("on hold %L1").arg(counts.onHold));
    words.append(DeskHeader::tr("pending %L1").arg(counts.pending));
    if (desk.perOrganization > 0)
        words.append(DeskHeader::tr("at most %L1 of an organization").arg(desk.perOrganization));
    return words.join(u"  ·  "_s);
}

} // namespace

DeskHeader::DeskHeader(QWidget *parent)
    : QWidget(parent)
    , m_target(new QComboBox(this))
    , m_figures(new QLabel(this))
    , m_import(new QPushButton(QIcon::fromTheme(u"document-import"_s), tr("Import…"), this))
    , m_strip(new QFrame(this))
    , m_place(new QLabel(m_strip))
    , m_accept(new QPushButton(QIcon::fromTheme(u"dialog-ok-apply"_s), tr("Accept"), m_strip))
{
    m_target->setObjectName(u"targetBox"_s);
    m_target->setAccessibleName(tr("Registrations for"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(28);
    m_figures->setObjectName(u"figuresLabel"_s);
    m_figures->setTextFormat(Qt::PlainText);
    m_figures->setWordWrap(true);
    m_import->setObjectName(u"importRegistrationsButton"_s);
    m_import->setToolTip(tr("Read a registration list of Zoom, Teams, Webex, a form or a table"));
    auto *line = new QHBoxLayout;
    line->setSpacing(gridStep);
    line->addWidget(m_target, 2);
    line->addWidget(m_figures, 3);
    line->addWidget(m_import);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridStep, gridStep, gridStep, 0);
    layout->setSpacing(gridStep);
    layout->addLayout(line);
    layout->addWidget(placeStrip());
    connect(m_target, &QComboBox::activated, this, [this](int index) {
        emit targetChosen(SessionId(m_target->itemData(index).toLongLong()));
    });
    connect(m_import, &QPushButton::clicked, this, &DeskHeader::importRequested);
    connect(m_accept, &QPushButton::clicked, this, [this] { emit nextAccepted(m_next); });
}

QWidget *DeskHeader::placeStrip()
{
    m_strip->setObjectName(u"placeStrip"_s);
    m_strip->setFrameShape(QFrame::StyledPanel);
    m_place->setObjectName(u"placeLabel"_s);
    showPlain(m_place);
    m_accept->setObjectName(u"placeAcceptButton"_s);
    auto *sign = new QLabel(m_strip);
    sign->setPixmap(QIcon::fromTheme(u"dialog-information"_s).pixmap(16, 16));
    auto *strip = new QHBoxLayout(m_strip);
    strip->setContentsMargins(gridStep, gridStep / 2, gridStep / 2, gridStep / 2);
    strip->addWidget(sign);
    strip->addWidget(m_place, 1);
    strip->addWidget(m_accept);
    m_strip->hide();
    return m_strip;
}

void DeskHeader::show(const ReviewDesk &desk)
{
    fillTargets(desk);
    m_figures->setText(figuresWords(desk));
    m_next = desk.next;
    const QString name = desk.proposals.value(desk.next).name;
    m_place->setText(tr("A place is free: %1 is next on the waiting list").arg(name));
    m_accept->setAccessibleName(tr("Accept %1").arg(name));
    m_strip->setVisible(!desk.next.isNull());
    m_accept->setVisible(!m_isReadOnly);
}

void DeskHeader::clear()
{
    m_figures->clear();
    m_strip->hide();
}

void DeskHeader::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_import->setVisible(!readOnly);
    m_accept->setVisible(!readOnly);
}

void DeskHeader::fillTargets(const ReviewDesk &desk)
{
    const QSignalBlocker blocker(m_target);
    bool isSame = m_target->count() == desk.targets.size();
    for (int i = 0; isSame && i < m_target->count(); ++i)
        isSame = m_target->itemData(i).toLongLong() == desk.targets[i].session.value();
    if (!isSame) {
        m_target->clear();
        for (const QueueTarget &target : desk.targets)
            m_target->addItem(QString(), qlonglong(target.session.value()));
    }
    for (int i = 0; i < desk.targets.size(); ++i) {
        m_target->setItemText(i, targetWords(desk.targets[i]));
        if (desk.targets[i].session == desk.session)
            m_target->setCurrentIndex(i);
    }
}

} // namespace convenor
