using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>The chart of accounts, read and written. Lists show active accounts only, unless asked, and up to 5,000 to a page.</summary>
internal sealed class AccountRoutes(ZohoState state, ZohoSwitches switches, ZohoCalendar calendar, ZohoWriter writer)
{
    private static readonly FrozenSet<string> Fields = (
        "account_name account_code account_type currency_id description show_on_dashboard can_show_in_ze include_in_vat_return custom_fields parent_account_id")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Types = (
        "other_asset other_current_asset cash bank fixed_asset other_current_liability credit_card long_term_liability equity income other_income expense cost_of_goods_sold "
        + "other_expense accounts_receivable accounts_payable").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "chartofaccounts", "accountants.READ", List),
        new("POST", "chartofaccounts", "accountants.CREATE", Create),
        new("GET", "chartofaccounts/{id}", "accountants.READ", call => SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", ["chart_of_account"] = Detail(Known(call.Id)) })),
        new("PUT", "chartofaccounts/{id}", "accountants.UPDATE", Update),
        new("DELETE", "chartofaccounts/{id}", "accountants.DELETE", Delete),
        new("POST", "chartofaccounts/{id}/active", "accountants.CREATE", call => Mark(call, true)),
        new("POST", "chartofaccounts/{id}/inactive", "accountants.CREATE", call => Mark(call, false)),
    ];

    private ZohoAccount Known(string id) => state.Accounts.GetValueOrDefault(id) ?? throw ZohoProblem.NotFound();

    private SandboxResponse List(ZohoCall call)
    {
        var list = new ZohoList<ZohoAccount>(call.Request, "List Chart Of Accounts", "chartofaccounts")
        {
            Rows = state.Accounts.Values,
            DefaultSort = "account_type",
            DefaultFilter = "AccountType.Active",
            Largest = 5000,
            Id = account => account.Id,
        };
        list.FilterBy(new Dictionary<string, Func<ZohoAccount, bool>>(StringComparer.Ordinal)
        {
            ["AccountType.All"] = _ => true,
            ["AccountType.Active"] = account => account.IsActive,
            ["AccountType.Inactive"] = account => !account.IsActive,
            ["AccountType.Asset"] = account => account.Type.EndsWith("asset", StringComparison.Ordinal) || account.Type is "cash" or "bank" or "accounts_receivable",
            ["AccountType.Liability"] = account => account.Type.EndsWith("liability", StringComparison.Ordinal) || account.Type is "accounts_payable" or "credit_card",
            ["AccountType.Equity"] = account => account.Type == "equity",
            ["AccountType.Income"] = account => account.Type.EndsWith("income", StringComparison.Ordinal),
            ["AccountType.Expense"] = account => account.Type.EndsWith("expense", StringComparison.Ordinal) || account.Type == "cost_of_goods_sold",
        });
        return list
            .Text("account_id", account => account.Id)
            .Text("account_code", account => account.Code)
            .Text("account_name", account => account.Name)
            .Text("search_text", account => account.Name)
            .ModifiedAfter(account => account.Modified, switches.ModifiedTimeInclusive)
            .Column("account_name", account => account.Name)
            .Column("account_type", account => account.Type)
            .Column("account_code", account => account.Code)
            .ToResponse(Row);
    }

    private SandboxResponse Create(ZohoCall call)
    {
        var account = Save(new ZohoAccount(state.Ids.Zoho(), "", "") { Created = call.Now, Modified = call.Now }, call);
        return writer.Done(call, account.Id, 201, "The account has been created.", "chart_of_account", Detail(account));
    }

    private SandboxResponse Update(ZohoCall call)
    {
        var account = Save(Known(call.Id), call);
        return writer.Done(call, account.Id, 200, "The details of the account have been updated.", "chart_of_account", Detail(account));
    }

    private SandboxResponse Delete(ZohoCall call)
    {
        var account = Known(call.Id);
        if (account.IsSystem || IsUsed(account) || HasChildren(account)) throw ZohoProblem.Invalid("account_id");
        state.Accounts.Remove(account.Id);
        return writer.Done(call, account.Id, 200, "The account has been deleted.");
    }

    private SandboxResponse Mark(ZohoCall call, bool active)
    {
        var account = Known(call.Id);
        if (account.IsSystem && !active) throw ZohoProblem.Invalid("account_id");
        state.Accounts[account.Id] = account with { IsActive = active, Modified = call.Now };
        return writer.Done(call, account.Id, switches.StatusCallsAnswer201 ? 201 : 200, $"The account has been marked as {(active ? "active" : "inactive")}.");
    }

    private ZohoAccount Save(ZohoAccount account, ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, Fields);
        if (body.Rows("custom_fields") is { Count: > 0 }) throw ZohoProblem.Invalid("custom_fields"); // accounts have none here
        account = account with
        {
            Name = body.Text("account_name") ?? account.Name,
            Type = body.Text("account_type") ?? account.Type,
            Code = body.Text("account_code") ?? account.Code,
            Description = body.Text("description") ?? account.Description,
            ParentId = body.Text("parent_account_id") ?? account.ParentId,
            Modified = call.Now,
        };
        if (account.Name.Length == 0) throw ZohoProblem.Invalid("account_name");
        if (!Types.Contains(account.Type)) throw ZohoProblem.Invalid("account_type");
        if (account.ParentId.Length > 0 && (account.ParentId == account.Id || Known(account.ParentId).Type != account.Type)) throw ZohoProblem.Invalid("parent_account_id");
        state.Accounts[account.Id] = account;
        return account;
    }

    private bool IsUsed(ZohoAccount account) =>
        state.Orders.Any(order => order.Lines.Any(line => line.AccountId == account.Id))
        || state.Items.Values.Any(item => item.AccountId == account.Id || item.PurchaseAccountId == account.Id);

    private bool HasChildren(ZohoAccount account) => state.Accounts.Values.Any(other => other.ParentId == account.Id);

    private JsonObject Row(ZohoAccount account) => Common(account)
        .Add(
            ("depth", account.ParentId.Length == 0 ? 0 : 1),
            ("is_child_present", HasChildren(account)),
            ("is_user_created", !account.IsSystem),
            ("created_time", calendar.Timestamp(account.Created)),
            ("last_modified_time", calendar.Timestamp(account.Modified)))
        .Blank("child_count")
        .No("can_show_in_ze", "has_attachment", "is_standalone_account");

    private JsonObject Detail(ZohoAccount account) => Common(account)
        .Add(
            ("account_type_formatted", account.Type.Replace('_', ' ')),
            ("status", account.IsActive ? "active" : "inactive"),
            ("is_involved_in_transaction", IsUsed(account)),
            ("isdebit", account.Type.EndsWith("asset", StringComparison.Ordinal) || account.Type.EndsWith("expense", StringComparison.Ordinal) || account.Type == "cost_of_goods_sold"),
            ("is_bulk_update_supported", true),
            ("created_time", calendar.Timestamp(account.Created)),
            ("last_modified_time", calendar.Timestamp(account.Modified)))
        .Zero("closing_balance")
        .None("custom_fields", "transactions");

    private JsonObject Common(ZohoAccount account) => new JsonObject()
        .Add(
            ("account_id", account.Id),
            ("account_name", account.Name),
            ("account_code", account.Code),
            ("account_type", account.Type),
            ("description", account.Description),
            ("is_active", account.IsActive),
            ("is_system_account", account.IsSystem),
            ("parent_account_id", account.ParentId),
            ("parent_account_name", state.Accounts.GetValueOrDefault(account.ParentId)?.Name ?? ""))
        .Blank("placeholder")
        .No("is_register_supported_account")
        .None("documents");
}
