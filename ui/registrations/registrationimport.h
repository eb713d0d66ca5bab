// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/importdialog.h"
#include "ui/widgets/latestanswer.h"
#include "usecases/registrationlists.h"

#include <atomic>

class QComboBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QTabWidget;

namespace convenor {

class Prompts;
class RegistrationImportColumns;
class RegistrationImportPreview;
class Workspace;

/// What becomes of a registration list, row by row, and where it goes. What its columns tell, how
/// its dates are to be read and whom a doubtful row means can be said; each makes a new plan,
/// beside the window's thread, as taking it does.
class RegistrationImport final : public ImportDialog
{
    Q_OBJECT

public:
    RegistrationImport(Workspace &workspace, Prompts &prompts, ListSource source,
                       ComingRegistrations list, QWidget *parent);
    ~RegistrationImport() override;

    void reject() override;

private:
    /// What is decided of doubtful rows, kept while the list is planned again.
    struct Decisions
    {
        QHash<int, PersonId> people; ///< by line
        QHash<QString, OrganizationId> organizations; ///< by name and country

        void apply(ComingRegistrations &list) const;
    };
    struct Plan
    {
        Result<ComingRegistrations> list;
        bool isRead = false; ///< else the same rows, judged again
    };

    RegistrationImport(QTabWidget *body, Workspace &workspace, Prompts &prompts, ListSource source,
                       ComingRegistrations list, QWidget *parent);
    void buildTarget();
    void buildBody();
    void addColumns();
    void readAgain();
    void judgeAgain();
    void show(const Plan &plan);
    void showList();
    QString introduction() const;
    void setBusy(bool isBusy, const QString &what = {});
    void saveRefused();
    void count() override;
    bool take() override;
    void taken(const Result<void> &written);

    Workspace &m_workspace;
    Prompts &m_prompts;
    const ListSource m_source;
    ComingRegistrations m_list;
    RegistrationWish m_wish;
    Decisions m_decisions;
    QTabWidget *m_body;
    RegistrationImportPreview *m_preview;
    RegistrationImportColumns *m_columns = nullptr;
    QFormLayout *m_form;
    QComboBox *m_target;
    QComboBox *m_order;
    QLabel *m_gone;
    QProgressBar *m_progress;
    QPushButton *m_saveRefused;
    bool m_isTaking = false;
    std::atomic<bool> m_isLeft = false; ///< what is being read is of no use any more
    LatestAnswer<Plan> m_plans;
    LatestAnswer<Result<void>> m_writing;
};

} // namespace convenor
