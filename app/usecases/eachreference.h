// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"

namespace convenor {

/// Calls visit(id) for every reference in the value, however deep.
template <class T, class Visit>
void eachReference(T &value, Visit &visit)
{
    eachField<std::remove_const_t<T>>([&](const auto &field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        auto &member = value.*field.member;
        if constexpr (IsId<Value>::value) {
            visit(member);
        } else if constexpr (IsIdList<Value>::value) {
            for (auto &id : member)
                visit(id);
        } else if constexpr (isPartList<Value>) {
            for (auto &part : member)
                eachReference(part, visit);
        } else if constexpr (Described<Value>) {
            eachReference(member, visit);
        } else if constexpr (IsOptional<Value>::value) {
            if constexpr (Described<typename Value::value_type>) {
                if (member)
                    eachReference(*member, visit);
            }
        }
    });
}

} // namespace convenor
