// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace convenor {

using SeriesId = Id<struct Series>;
using CriterionId = Id<struct Criterion>;
using SessionId = Id<struct Session>;
using PersonId = Id<struct Person>;
using OrganizationId = Id<struct Organization>;
using NoteId = Id<struct Note>;
using ActionId = Id<struct Action>;
using MaterialId = Id<struct Material>;
using RequestId = Id<struct Request>;
using RegistrationId = Id<struct Registration>;
using ContentId = Id<struct Content>;
using ChangeId = Id<struct Change>;

} // namespace convenor
