using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A lock on transactions as the accountant set it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Until">The last day that is locked; null where the accounting period is locked whole.</param>
/// <param name="Period">The accounting period's name and its days.</param>
/// <param name="Status"><c>enabled</c>, <c>enabled_with_logging</c> or <c>disabled</c>.</param>
/// <param name="Scope">What is locked, 0 to 5; only of 0, everything, the documents say what it is called.</param>
internal sealed record ZohoLock(string Id, DateOnly? Until, (string Name, DateOnly Start, DateOnly End) Period, string Status, int Scope);

/// <summary>Locks on transactions, to read.</summary>
internal sealed class LockRoutes(ZohoState state)
{
    public IEnumerable<ZohoRoute> Routes => [new("GET", "transactionlocks", "accountants.READ", List)];

    private SandboxResponse List(ZohoCall call) =>
        new ZohoList<ZohoLock>(call.Request, "Transaction Locks", "transaction_locks") { Rows = state.Locks, DefaultSort = "start_date", Id = one => one.Id }
            .Column("start_date", one => one.Period.Start)
            .ToResponse(one => new JsonObject
            {
                ["transaction_lock_id"] = one.Id,
                ["accounting_period_id"] = one.Id,
                ["transaction_lock_status"] = one.Status,
                ["transaction_lock_date"] = one.Until is { } until ? Text(until) : "",
                ["lock_status"] = one.Status == "disabled" ? "" : "locked",
                ["lock_scope"] = one.Scope,
                ["lock_scope_formatted"] = one.Scope == 0 ? "All" : "",
                ["accounting_period_name"] = one.Period.Name,
                ["start_date"] = Text(one.Period.Start),
                ["end_date"] = Text(one.Period.End),
                ["status"] = "active",
                ["is_adjustment_period"] = false,
                ["locked_by"] = "Ada Accountant",
                ["user_exceptions"] = new JsonArray(),
                ["user_exceptions_count"] = 0,
                ["reason"] = "Month-end closing",
            });

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
