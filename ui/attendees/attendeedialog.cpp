// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attendees/attendeedialog.h"

#include "publish/badgepages.h"
#include "ui/attendees/attendeesettings.h"
#include "ui/attendees/columnlist.h"
#include "ui/support/plainlabel.h"
#include "usecases/attendeewords.h"
#include "usecases/programme.h"
#include "usecases/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

template <class E>
void addAll(QComboBox *box)
{
    for (size_t i = 0; i < wordsOf<E>.size(); ++i)
        box->addItem(label(E(i)), QLatin1StringView(wordsOf<E>[i]));
}

void choose(QComboBox *box, const QString &word)
{
    box->setCurrentIndex(std::max(0, box->findData(word)));
}

template <class E>
E chosen(const QComboBox *box)
{
    return fromWord<E>(box->currentData().toString()).value_or(E());
}

QComboBox *madeBox(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(36);
    return box;
}

} // namespace

AttendeeDialog::AttendeeDialog(Workspace &workspace, SeriesId series, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_series(series)
    , m_session(madeBox(u"listSessionBox"_s, this))
    , m_kind(madeBox(u"listKindBox"_s, this))
    , m_state(madeBox(u"listStateBox"_s, this))
    , m_capacity(madeBox(u"listCapacityBox"_s, this))
    , m_sharing(new QCheckBox(tr("A list to be &shared: only who agreed to be listed"), this))
    , m_order(madeBox(u"listOrderBox"_s, this))
    , m_groups(madeBox(u"listGroupsBox"_s, this))
    , m_columns(new ColumnList(this))
    , m_blankLines(new QSpinBox(this))
    , m_badges(madeBox(u"badgeFormatBox"_s, this))
    , m_form(new QComboBox(this))
    , m_audience(new QLabel(this))
    , m_summary(new QLabel(this))
    , m_preview(new QPushButton(tr("&Print…"), this))
    , m_save(new QPushButton(tr("Sa&ve…"), this))
{
    setObjectName(u"attendeeDialog"_s);
    setWindowTitle(tr("Attendee list"));
    m_sharing->setObjectName(u"sharingBox"_s);
    m_blankLines->setObjectName(u"blankLinesBox"_s);
    m_blankLines->setRange(0, 500);
    m_audience->setObjectName(u"listAudience"_s);
    m_summary->setObjectName(u"listSummary"_s);
    showPlain(m_audience);
    QFont strong = m_audience->font();
    strong.setBold(true);
    m_audience->setFont(strong);
    showPlain(m_summary);
    auto *layout = new QVBoxLayout(this);
    m_layout = new QFormLayout;
    addChoices(m_layout);
    layout->addLayout(m_layout);
    layout->addSpacing(8);
    layout->addWidget(m_audience);
    layout->addWidget(m_summary);
    layout->addStretch(1);
    layout->addWidget(madeButtons());
    fill();
    show(rememberedWish());
}

void AttendeeDialog::addChoices(QFormLayout *form)
{
    form->addRow(tr("&Of"), m_session);
    form->addRow(tr("&What"), m_kind);
    form->addRow(tr("Sta&te"), m_state);
    form->addRow(tr("Takes part &as"), m_capacity);
    form->addRow(QString(), m_sharing);
    form->addRow(tr("O&rder"), m_order);
    form->addRow(tr("&Groups"), m_groups);
    form->addRow(tr("&Columns"), m_columns);
    form->addRow(tr("&Blank lines"), m_blankLines);
    form->addRow(tr("Badge sh&eets"), m_badges);
    for (QComboBox *each : {m_session, m_kind, m_state, m_capacity, m_order, m_groups, m_badges})
        connect(each, &QComboBox::currentIndexChanged, this, &AttendeeDialog::follow);
    connect(m_blankLines, &QSpinBox::valueChanged, this, &AttendeeDialog::follow);
    connect(m_columns, &ColumnList::changed, this, &AttendeeDialog::follow);
    connect(m_sharing, &QCheckBox::toggled, this, [this] {
        offerColumns();
        follow();
    });
}

QWidget *AttendeeDialog::madeButtons()
{
    m_form->setObjectName(u"listFormBox"_s);
    m_form->setAccessibleName(tr("Kind of file"));
    m_preview->setObjectName(u"previewButton"_s);
    m_save->setObjectName(u"saveListButton"_s);
    m_save->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_form);
    layout->addWidget(m_save);
    layout->addWidget(m_preview);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_preview, &QPushButton::clicked, this, [this] {
        remember(wish());
        emit previewAsked(wish());
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString form = m_form->currentData().toString();
        remember(wish());
        rememberForm(form);
        emit saveAsked(wish(), form);
    });
    return row;
}

void AttendeeDialog::fill()
{
    fillSessions();
    addAll<SheetKind>(m_kind);
    addAll<RegistrationState>(m_state);
    m_state->insertItem(0, tr("Any"), u"any"_s);
    m_capacity->addItem(tr("Anything"), QString());
    for (size_t i = 0; i < wordsOf<Capacity>.size(); ++i)
        m_capacity->addItem(label(Capacity(i)), QLatin1StringView(wordsOf<Capacity>[i]));
    addAll<AttendeeOrder>(m_order);
    addAll<AttendeeGroups>(m_groups);
    for (const BadgeFormat &each : badgeFormats()) {
        const QString name = QString::fromLatin1(each.name);
        m_badges->addItem(badgeFormatLabel(name), name);
    }
    fillForms();
    choose(m_form, rememberedForm());
}

/// The next one that is not over, or the last with registrations, is the one most likely meant.
void AttendeeDialog::fillSessions()
{
    const auto sessions = Programme(m_workspace).sessions(m_series);
    if (!sessions)
        return;
    int next = 0;
    int last = 0;
    m_session->addItem(tr("The meeting as a whole"), qint64(0));
    for (const SessionRow &each : *sessions) {
        if (each.registrations > 0)
            last = m_session->count();
        const bool isOver =
            each.status == SessionStatus::Held || each.status == SessionStatus::Cancelled;
        if (next == 0 && each.registrations > 0 && !isOver)
            next = last;
        m_session->addItem(u"%1. %2"_s.arg(QString::number(each.number), each.title),
                           each.id.value());
    }
    m_session->setCurrentIndex(next > 0 ? next : last);
}

/// Only lists are tables.
void AttendeeDialog::fillForms()
{
    const QSignalBlocker quiet(m_form);
    const QString before = m_form->currentData().toString();
    m_form->clear();
    m_form->addItem(u"PDF"_s, u"pdf"_s);
    m_form->addItem(tr("Web page"), u"html"_s);
    if (chosen<SheetKind>(m_kind) == SheetKind::List) {
        m_form->addItem(tr("Table (CSV)"), u"csv"_s);
        m_form->addItem(tr("Workbook (XLSX)"), u"xlsx"_s);
    }
    choose(m_form, before);
}

void AttendeeDialog::offerColumns()
{
    AttendeeWish usual;
    usual.forSharing = m_sharing->isChecked();
    usual.state.reset();
    QList<AttendeeColumn> columns = rememberedColumns(usual.forSharing);
    if (columns.isEmpty())
        columns = AttendeeLists::usualColumns(usual);
    m_columns->setColumns(AttendeeLists::possibleColumns(usual.forSharing), columns);
}

void AttendeeDialog::show(const AttendeeWish &wish)
{
    choose(m_kind, wordOf(wish.kind));
    choose(m_state, wish.state ? wordOf(*wish.state) : u"any"_s);
    choose(m_order, wordOf(wish.as.order));
    choose(m_groups, wordOf(wish.as.groups));
    choose(m_badges, wish.badges);
    m_blankLines->setValue(wish.blankLines);
    offerColumns();
    m_isFilled = true;
    follow();
}

AttendeeWish AttendeeDialog::wish() const
{
    AttendeeWish wish;
    wish.series = m_series;
    wish.session = SessionId(m_session->currentData().toLongLong());
    wish.kind = chosen<SheetKind>(m_kind);
    wish.forSharing = wish.kind == SheetKind::List && m_sharing->isChecked();
    if (!wish.forSharing)
        wish.state = fromWord<RegistrationState>(m_state->currentData().toString());
    wish.capacity = fromWord<Capacity>(m_capacity->currentData().toString());
    wish.columns = m_columns->chosen();
    wish.as = {chosen<AttendeeOrder>(m_order), chosen<AttendeeGroups>(m_groups)};
    wish.blankLines = m_blankLines->value();
    wish.badges = m_badges->currentData().toString();
    return wish;
}

void AttendeeDialog::refresh()
{
    follow();
}

/// What is chosen decides what else can be, and who is on the list.
void AttendeeDialog::follow()
{
    if (!m_isFilled)
        return;
    const SheetKind kind = chosen<SheetKind>(m_kind);
    const bool isList = kind == SheetKind::List;
    m_layout->setRowVisible(m_sharing, isList);
    m_layout->setRowVisible(m_columns, isList);
    m_layout->setRowVisible(m_groups, kind != SheetKind::Badges);
    m_layout->setRowVisible(m_blankLines, kind == SheetKind::SignIn);
    m_layout->setRowVisible(m_badges, kind == SheetKind::Badges);
    m_state->setEnabled(!isList || !m_sharing->isChecked());
    if ((m_form->count() > 2) != isList)
        fillForms();
    AttendeeWish shown = wish();
    if (kind == SheetKind::Badges)
        shown.kind = SheetKind::List;
    const auto sheets = AttendeeLists(m_workspace).sheets(shown);
    m_audience->setText(sheets ? sheets->first().audience : worded(sheets.error()));
    m_summary->setText(sheets ? sheets->first().lines.join(u'\n') : wayOut(sheets.error()));
    m_preview->setEnabled(sheets.has_value());
    m_save->setEnabled(sheets.has_value());
}

} // namespace convenor
