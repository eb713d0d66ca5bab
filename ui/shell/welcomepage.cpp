// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcomepage.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/support/words.h"
#include "usecases/wording.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int columnWidth = 640;
constexpr qsizetype faultsShown = 8;

bool isLocked(const Error &error)
{
    return error.reason.code == "file.locked";
}

bool isLockedByOtherHost(const Error &error)
{
    const QString host = error.reason.arguments.value(2);
    return isLocked(error) && !host.isEmpty() && host != QSysInfo::machineHostName();
}

bool canBeReadAllTheSame(const Error &error)
{
    return isLocked(error) || error.reason.code == "file.read-only"
        || error.reason.code == "file.cannot-lock";
}

bool wantsBackup(const Error &error)
{
    static const QList<QByteArray> codes{"file.damaged",        "file.truncated",   "file.empty",
                                         "file.strange-schema", "file.no-database", "file.missing"};
    return codes.contains(error.reason.code);
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
    , m_refusal(new QFrame(this))
    , m_what(new QLabel(this))
    , m_wayOut(new QLabel(this))
    , m_details(new QLabel(this))
    , m_readOnly(wayOutButton(u"openReadOnlyButton"_s, tr("Open it &read-only")))
    , m_breakLock(wayOutButton(u"breakLockButton"_s, tr("&Break the lock and open it…")))
    , m_restore(wayOutButton(u"restoreButton"_s, tr("Restore the newest &backup…")))
    , m_back(wayOutButton(u"backButton"_s, tr("Back &to the open file")))
    , m_recentTitle(new QLabel(tr("Recent &files"), this))
    , m_recent(new QListWidget(this))
{
    setObjectName(u"welcomePage"_s);
    auto *title = new QLabel(tr("Welcome to Convenor"), this);
    title->setFont(headingFont(font()));
    auto *purpose = new QLabel(
        tr("Consultations with NGOs, from the first idea of a session to the published page. "
           "Everything is kept in one file, a workspace."),
        this);
    purpose->setWordWrap(true);
    m_recent->setObjectName(u"recentList"_s);
    m_recent->setAccessibleName(tr("Recent files"));
    m_recentTitle->setBuddy(m_recent);
    connect(m_recent, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit fileAsked(item->data(Qt::UserRole).toString());
    });

    auto *column = new QWidget(this);
    column->setMaximumWidth(columnWidth);
    auto *inner = new QVBoxLayout(column);
    inner->setSpacing(2 * gridStep);
    inner->addWidget(title);
    inner->addWidget(purpose);
    inner->addWidget(makeRefusal());
    inner->addWidget(makeWays());
    auto *recent = new QVBoxLayout;
    recent->setSpacing(gridStep / 2);
    recent->addWidget(m_recentTitle);
    recent->addWidget(m_recent);
    inner->addLayout(recent);
    inner->addWidget(m_back, 0, Qt::AlignLeading);
    inner->addStretch(1);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * gridStep, 3 * gridStep, 2 * gridStep, 2 * gridStep);
    layout->addStretch(1);
    layout->addWidget(column, 20);
    layout->addStretch(1);
    connect(m_readOnly, &QPushButton::clicked, this, [this] { emit readOnlyAsked(m_path); });
    connect(m_breakLock, &QPushButton::clicked, this, [this] { emit breakLockAsked(m_path); });
    connect(m_restore, &QPushButton::clicked, this,
            [this] { emit restoreAsked(m_path, m_backup); });
    connect(m_back, &QPushButton::clicked, this, &WelcomePage::backAsked);
    clearRefusal();
    setBackOffered(false);
    setIcons();
}

void WelcomePage::setRecentFiles(const QStringList &paths)
{
    m_recent->clear();
    for (const QString &path : paths) {
        const QFileInfo file(path);
        auto *item = new QListWidgetItem(
            file.fileName() + u"  –  "_s + QDir::toNativeSeparators(file.path()), m_recent);
        item->setData(Qt::UserRole, path);
        item->setToolTip(plainToolTip(QDir::toNativeSeparators(path)));
    }
    if (m_recent->count() > 0) {
        m_recent->setCurrentRow(0);
        m_recent->setFixedHeight(m_recent->count() * m_recent->sizeHintForRow(0)
                                 + 2 * m_recent->frameWidth() + gridStep);
    }
    m_recentTitle->setVisible(!paths.isEmpty());
    m_recent->setVisible(!paths.isEmpty());
}

void WelcomePage::showRefusal(const QString &path, const Error &error, const QString &backup)
{
    m_path = path;
    m_backup = backup;
    m_what->setText(sentence(worded(error)));
    m_wayOut->setText(sentence(wayOut(error)));
    QStringList details;
    for (const Problem &each : error.list.first(qMin(faultsShown, error.list.size())))
        details.append(worded(each));
    if (error.list.size() > faultsShown)
        details.append(tr("… and %1 more").arg(error.list.size() - faultsShown));
    if (!error.detail.isEmpty())
        details.append(error.detail);
    m_details->setText(details.join(u'\n'));
    m_wayOut->setVisible(!m_wayOut->text().isEmpty());
    m_details->setVisible(!details.isEmpty());
    m_readOnly->setVisible(canBeReadAllTheSame(error));
    m_breakLock->setVisible(isLockedByOtherHost(error));
    m_restore->setVisible(wantsBackup(error) && !backup.isEmpty());
    m_restore->setToolTip(plainToolTip(QDir::toNativeSeparators(backup)));
    m_refusal->show();
    for (QPushButton *button : {m_readOnly, m_restore}) {
        if (!button->isHidden())
            button->setFocus();
    }
}

void WelcomePage::clearRefusal()
{
    m_refusal->hide();
}

void WelcomePage::setBackOffered(bool offered)
{
    m_back->setVisible(offered);
}

void WelcomePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        setIcons();
}

QWidget *WelcomePage::makeWays()
{
    struct Way
    {
        QString name;
        QString icon;
        QString text;
        QString what;
        void (WelcomePage::*asked)();
    };
    const QList<Way> ways{
        {u"sampleButton"_s, u"help-hint"_s, tr("Open the &sample"),
         tr("A whole year with sessions, speakers and registrations, to look around in"),
         &WelcomePage::sampleAsked},
        {u"newButton"_s, u"document-new"_s, tr("&New workspace…"),
         tr("An empty file for a series of your own"), &WelcomePage::newAsked},
        {u"openButton"_s, u"document-open"_s, tr("&Open…"), tr("A workspace that exists already"),
         &WelcomePage::openAsked},
        {u"importButton"_s, u"document-import"_s, tr("&Import a document…"),
         tr("A new workspace from an interchange document (JSON)"), &WelcomePage::importAsked},
    };
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * gridStep);
    grid->setVerticalSpacing(gridStep);
    for (const Way &way : ways) {
        auto *button = new QPushButton(way.text, box);
        button->setObjectName(way.name);
        button->setAccessibleName(QString(way.text).remove(u'&'));
        button->setAccessibleDescription(way.what);
        button->setMinimumHeight(4 * gridStep);
        connect(button, &QPushButton::clicked, this, way.asked);
        m_icons.append({button, way.icon});
        auto *what = new QLabel(way.what, box);
        what->setWordWrap(true);
        const int row = grid->rowCount();
        grid->addWidget(button, row, 0);
        grid->addWidget(what, row, 1);
    }
    grid->setColumnStretch(1, 1);
    return box;
}

QWidget *WelcomePage::makeRefusal()
{
    m_refusal->setObjectName(u"refusalFrame"_s);
    m_refusal->setAccessibleName(tr("Why it could not be opened"));
    m_refusal->setFrameShape(QFrame::StyledPanel);
    m_refusal->setAutoFillBackground(true);
    m_refusal->setBackgroundRole(QPalette::Base);
    m_what->setForegroundRole(QPalette::WindowText);
    m_what->setObjectName(u"refusalLabel"_s);
    m_wayOut->setObjectName(u"wayOutLabel"_s);
    m_details->setObjectName(u"refusalDetails"_s);
    auto *layout = new QVBoxLayout(m_refusal);
    layout->setSpacing(gridStep);
    for (QLabel *label : {m_what, m_wayOut, m_details}) {
        showPlain(label);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        layout->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_readOnly, m_breakLock, m_restore})
        buttons->addWidget(button);
    buttons->addStretch(1);
    layout->addLayout(buttons);
    return m_refusal;
}

QPushButton *WelcomePage::wayOutButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAccessibleName(QString(text).remove(u'&'));
    return button;
}

void WelcomePage::setIcons()
{
    QPalette refused = palette();
    refused.setColor(QPalette::WindowText, refusalColor(palette()));
    m_what->setPalette(refused);
    for (const auto &[button, icon] : m_icons)
        button->setIcon(QIcon::fromTheme(icon));
}

} // namespace convenor
