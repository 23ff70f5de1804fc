using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Freezes a month, and says what changed after that. Pure.</summary>
internal static class MonthClosing
{
    /// <summary>The statement of a month: every order dated in it or before, or not at all.</summary>
    public static MonthStatement Of(ReconciliationReport report, YearMonth month, string by, string note, string auditHead)
    {
        List<ReconciledOrder> orders = [.. report.Rows.Where(row => IsIn(row.Date, month))];
        List<StatementRow> rows = [.. orders.Select(RowOf)];
        return new()
        {
            Month = month,
            At = report.At,
            By = by,
            Note = note,
            Ties = orders.TrueForAll(row => row.IsSettled),
            ZohoHash = StatementHash.OfZoho(orders),
            ProcoreHash = StatementHash.OfProcore(orders, report.OnlyInProcore),
            AuditHead = auditHead,
            Rows = rows,
            Parts = [.. orders.SelectMany(PartsOf)],
            OnlyInProcore = report.OnlyInProcore,
        };
    }

    /// <summary>What stands otherwise than when the month was closed.</summary>
    public static IReadOnlyList<ChangeAfterClose> Changes(MonthStatement closed, ReconciliationReport report)
    {
        var before = closed.Rows.ToDictionary(row => row.OrderId, StringComparer.Ordinal);
        var now = report.Rows.ToDictionary(row => row.OrderId, StringComparer.Ordinal);
        var parts = closed.Parts?.ToLookup(part => part.OrderId, StringComparer.Ordinal);
        return
        [
            .. closed.Rows
                .Select(Changed)
                .Concat(report.Rows
                    .Where(row => !before.ContainsKey(row.OrderId) && IsIn(row.Date, closed.Month))
                    .Select(row => Of(null, RowOf(row), row.IsReadable
                        ? [ChangeAfterCloseKind.Came]
                        : [ChangeAfterCloseKind.Came, ChangeAfterCloseKind.NotKnown])))
                .Where(change => change.Kinds.Count > 0)
                .OrderBy(change => (change.Before ?? change.Now)!.OrderNumber, StringComparer.Ordinal)
                .ThenBy(change => (change.Before ?? change.Now)!.OrderId, StringComparer.Ordinal),
        ];

        // That an order is not seen while something can't be read is no proof that it is gone.
        ChangeAfterClose Changed(StatementRow row)
        {
            if (!now.TryGetValue(row.OrderId, out var one))
            {
                return Of(row, null, Gone());
            }

            // What people typed for an order stands apart once policy leaves that out, and is the order's as before.
            var stands = RowOf(one);
            var isMoved = ClosedOrderComparison.IsApart(row) != ClosedOrderComparison.IsApart(stands);
            var typedThen = isMoved ? TypedFor(row, closed.OnlyInProcore) : [];
            var typed = isMoved ? TypedFor(stands, report.OnlyInProcore) : [];
            return Of(row, stands, ClosedOrderComparison.Of(
                closed,
                With(row, typedThen),
                parts is null ? null : [.. parts[row.OrderId], .. typedThen],
                With(stands, typed),
                [.. PartsOf(one), .. typed]));
        }

        IReadOnlyList<ChangeAfterCloseKind> Gone() =>
            [report.Unreadable.Count > 0 ? ChangeAfterCloseKind.NotKnown : ChangeAfterCloseKind.Gone];

        ChangeAfterClose Of(StatementRow? was, StatementRow? stands, IReadOnlyList<ChangeAfterCloseKind> kinds) =>
            new(closed.Month, was, stands) { Kinds = kinds };
    }

    /// <summary>
    /// What stands only in Procore otherwise than when the month was closed. It has no month: whatever was typed after the close came after
    /// it. Of a month that an earlier version closed nobody knows what it was.
    /// </summary>
    public static IReadOnlyList<UnclaimedAfterClose> OnlyInProcore(MonthStatement closed, ReconciliationReport report)
    {
        var before = (closed.OnlyInProcore ?? report.OnlyInProcore).ToDictionary(one => (one.ProjectId, one.ContractId));
        var now = report.OnlyInProcore.ToDictionary(one => (one.ProjectId, one.ContractId));
        return closed.OnlyInProcore is null ? [] :
        [
            .. before.Keys.Union(now.Keys)
                .Select(id => Changed(
                    before.TryGetValue(id, out var was) ? was : null, now.TryGetValue(id, out var stands) ? stands : null))
                .Where(change => change.Kinds.Count > 0 && (IsCounted(change.Before) || IsCounted(change.Now)))
                .OrderBy(change => (change.Before ?? change.Now)!.Number, StringComparer.Ordinal)
                .ThenBy(change => (change.Before ?? change.Now)!.ContractId),
        ];

        // People go on typing what policy leaves out: that is no change of the month.
        static bool IsCounted(UnclaimedCommitment? one) => one is { Cause: not UnclaimedCause.OutOfScope };

        UnclaimedAfterClose Changed(UnclaimedCommitment? was, UnclaimedCommitment? stands) =>
            new(closed.Month, was, stands) { Kinds = [.. Kinds(was, stands)] };

        IEnumerable<ChangeAfterCloseKind> Kinds(UnclaimedCommitment? was, UnclaimedCommitment? stands)
        {
            if (was is null || stands is null)
            {
                yield return was is null ? ChangeAfterCloseKind.Came
                    : report.Unreadable.Count > 0 ? ChangeAfterCloseKind.NotKnown
                    : ChangeAfterCloseKind.Gone;
                yield break;
            }

            if ((was.Currency, was.Total) != (stands.Currency, stands.Total))
            {
                yield return ChangeAfterCloseKind.Amounts;
            }

            if (was.VendorId != stands.VendorId)
            {
                yield return stands.VendorId is null ? ChangeAfterCloseKind.NotKnown : ChangeAfterCloseKind.Vendor;
            }

            if (was.Status != stands.Status)
            {
                yield return ChangeAfterCloseKind.Committed;
            }
        }
    }

    /// <summary>What stands apart for an order that policy leaves out, by project, as its own part.</summary>
    private static List<StatementPart> TypedFor(StatementRow row, IReadOnlyList<UnclaimedCommitment>? apart) =>
        !ClosedOrderComparison.IsApart(row) || row.OrderNumber.Length == 0 ? [] :
        [
            .. (apart ?? []).Where(one => one.Cause == UnclaimedCause.OutOfScope && one.OrderNumbers.Contains(row.OrderNumber))
                .GroupBy(one => (one.ProjectId, one.ProjectName))
                .Select(same => new StatementPart(
                    row.OrderId, same.Key.ProjectId, null, same.Key.ProjectName, null, same.Sum(one => one.Total))
                {
                    Committed = same.Sum(one => one.Committed),
                    VendorId = same.Select(one => one.VendorId).Distinct().ToList() is [var vendor] ? vendor : null,
                }),
        ];

    private static StatementRow With(StatementRow row, IReadOnlyList<StatementPart> parts) =>
        parts.Count == 0 ? row : row with { ProcoreTotal = row.ProcoreTotal + parts.Sum(part => part.ProcoreTotal) };

    private static bool IsIn(LocalDate? date, YearMonth month) => date is not { } day || day.ToYearMonth().CompareTo(month) <= 0;

    private static StatementRow RowOf(ReconciledOrder row) => new(
        row.OrderId,
        row.OrderNumber,
        row.Date,
        row.VendorName,
        row.Currency,
        row.OrderStatus,
        row.ZohoTotal,
        row.Cost,
        row.ProcoreTotal,
        row.Result,
        row.Cause)
    {
        VendorId = row.VendorId.Length > 0 ? row.VendorId : null,
        ProcoreAmounts = row.ProcoreAmounts.Count > 0 ? row.ProcoreAmounts : null,
    };

    private static IEnumerable<StatementPart> PartsOf(ReconciledOrder row) =>
        row.Projects
            .Select(project => new StatementPart(
                row.OrderId, project.ProjectId, null, project.ProjectName, project.Cost, project.ProcoreTotal)
            {
                Committed = project.Committed,
                VendorId = project.VendorId,
            })
            .Concat(row.Codes.Select(code => new StatementPart(
                row.OrderId, code.ProjectId, code.WbsCodeId, code.Code, code.Cost, code.ProcoreTotal)));
}
