using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Accounts at banks, their statements, and what becomes of the lines of these: matched with what the office booked, or left out.</summary>
internal sealed class BankRoutes(ZohoState state, ZohoWriter writer)
{
    private static readonly FrozenSet<string> AccountFields = (
        "account_name account_type account_number account_code currency_id currency_code description bank_name routing_number is_primary_account is_paypal_account paypal_type "
        + "paypal_email_address").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> StatementFields = "account_id start_date end_date transactions".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LineFields =
        "transaction_id date debit_or_credit amount payee description reference_number".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> TransactionFields = (
        "from_account_id to_account_id transaction_type amount payment_mode exchange_rate date customer_id reference_number description currency_id tax_id is_inclusive_tax tags "
        + "from_account_tags to_account_tags documents bank_charges user_id tax_authority_id tax_exemption_id custom_fields line_items").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> MatchFields = new[] { "transactions_to_be_matched" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> MatchedFields = "transaction_id transaction_type".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Statuses = ["uncategorized", "manually_added", "matched", "excluded", "categorized"];

    private readonly Dictionary<string, ZohoBankLine> _lines = new(StringComparer.Ordinal);

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "bankaccounts", "banking.READ", Accounts),
        new("POST", "bankaccounts", "banking.CREATE", CreateAccount),
        new("GET", "bankaccounts/{id}", "banking.READ", call => One("bankaccount", Account(Bank(call.Id)))),
        new("POST", "bankstatements", "banking.CREATE", Import),
        new("GET", "banktransactions", "banking.READ", List),
        new("POST", "banktransactions", "banking.CREATE", Create),
        new("GET", "banktransactions/{id}", "banking.READ", call => One("banktransaction", Row(Known(call.Id)))),
        new("POST", "banktransactions/{id}/unmatch", "banking.CREATE", Unmatch),
        new("GET", "banktransactions/uncategorized/{id}/match", "banking.READ", Candidates),
        new("POST", "banktransactions/uncategorized/{id}/match", "banking.CREATE", Match),
        new("POST", "banktransactions/uncategorized/{id}/exclude", "banking.CREATE", call => Move(call, "uncategorized", "excluded", "The transaction has been excluded.")),
        new("POST", "banktransactions/uncategorized/{id}/restore", "banking.CREATE", call => Move(call, "excluded", "uncategorized", "The excluded transaction(s) have been restored.")),
    ];

    private IEnumerable<ZohoAccount> Banks => state.Accounts.Values.Where(account => account.Type is "bank" or "cash" or "credit_card");

    private static SandboxResponse One(string key, JsonObject record) => SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", [key] = record });

    private ZohoAccount Bank(string id) => Banks.FirstOrDefault(account => account.Id == id) ?? throw ZohoProblem.NotFound();

    private ZohoBankLine Known(string id) => _lines.GetValueOrDefault(id) ?? throw ZohoProblem.NotFound();

    private SandboxResponse Accounts(ZohoCall call)
    {
        var list = new ZohoList<ZohoAccount>(call.Request, "Bank Accounts", "bankaccounts") { Rows = Banks, DefaultSort = "account_name", Id = account => account.Id };
        return list.FilterBy(new Dictionary<string, Func<ZohoAccount, bool>>(StringComparer.Ordinal)
        {
            ["Status.All"] = _ => true,
            ["Status.Active"] = account => account.IsActive,
            ["Status.Inactive"] = account => !account.IsActive,
        })
            .Column("account_name", account => account.Name)
            .Column("account_type", account => account.Type)
            .Column("account_code", account => account.Code)
            .ToResponse(Account);
    }

    private SandboxResponse CreateAccount(ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, AccountFields);
        if (body.Text("account_name") is not { Length: > 0 } name) throw ZohoProblem.Invalid("account_name");
        if (body.Text("account_type") is not ("bank" or "credit_card")) throw ZohoProblem.Invalid("account_type");
        var account = new ZohoAccount(state.Ids.Zoho(), name, body.Text("account_type")!)
        {
            Code = body.Text("account_code") ?? "",
            Description = body.Text("description") ?? "",
            Created = call.Now,
            Modified = call.Now,
        };
        state.Accounts[account.Id] = account;
        return writer.Done(call, account.Id, 201, "The account has been created.", "bankaccount", Account(account));
    }

    private SandboxResponse Import(ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, StatementFields);
        var account = Bank(body.Text("account_id") ?? throw ZohoProblem.Invalid("account_id"));
        if (body.Rows("transactions", LineFields) is not { Count: > 0 } rows) throw ZohoProblem.Invalid("transactions");
        List<ZohoBankLine> lines = [.. rows.Select(row => new ZohoBankLine(
            state.Ids.Zoho(),
            account.Id,
            row.Date("date") ?? throw ZohoProblem.Invalid("date"),
            row.Number("amount") ?? throw ZohoProblem.Invalid("amount"),
            row.Text("debit_or_credit") switch { "credit" => true, "debit" => false, _ => throw ZohoProblem.Invalid("debit_or_credit") })
        {
            Payee = row.Text("payee") ?? "",
            Description = row.Text("description") ?? "",
            Reference = row.Text("reference_number") ?? "",
        })];
        foreach (var line in lines) _lines[line.Id] = line;
        return writer.Done(call, account.Id, 201, "Your bank statement has been imported.");
    }

    private SandboxResponse List(ZohoCall call)
    {
        IEnumerable<ZohoBankLine> rows = _lines.Values;
        if (call.Request.QueryValue("account_id") is { Length: > 0 } account) rows = rows.Where(line => line.AccountId == account);
        if (call.Request.QueryValue("transaction_type") is { Length: > 0 } type) rows = rows.Where(line => line.Type == type);
        if (call.Request.QueryValue("status") is { Length: > 0 } status and not "All")
        {
            if (!Statuses.Contains(status)) throw ZohoProblem.Invalid("status");
            rows = rows.Where(line => line.Status == status);
        }

        return new ZohoList<ZohoBankLine>(call.Request, "Bank Transactions", "banktransactions") { Rows = rows, DefaultSort = "date", DefaultOrder = "D", Id = line => line.Id }
            .FilterBy(new Dictionary<string, Func<ZohoBankLine, bool>>(StringComparer.Ordinal)
            {
                ["Status.All"] = _ => true,
                ["Status.Uncategorized"] = line => line.Status == "uncategorized",
                ["Status.Categorized"] = line => line.Status == "categorized",
                ["Status.ManuallyAdded"] = line => line.Status == "manually_added",
                ["Status.Excluded"] = line => line.Status == "excluded",
                ["Status.Matched"] = line => line.Status == "matched",
            })
            .Date("date", line => line.Date)
            .Text("reference_number", line => line.Reference)
            .Column("date", line => line.Date)
            .ToResponse(Row);
    }

    private SandboxResponse Create(ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, TransactionFields);
        if (body.Text("transaction_type") is not { Length: > 0 } type) throw ZohoProblem.Invalid("transaction_type");
        var (from, to) = (body.Text("from_account_id") ?? "", body.Text("to_account_id") ?? "");
        var isIn = Banks.Any(account => account.Id == to);
        if (!isIn && !Banks.Any(account => account.Id == from)) throw ZohoProblem.Invalid(type == "deposit" ? "to_account_id" : "from_account_id");
        var line = new ZohoBankLine(
            state.Ids.Zoho(),
            isIn ? to : from,
            body.Date("date") ?? DateOnly.FromDateTime(call.Now.UtcDateTime),
            body.Number("amount") ?? throw ZohoProblem.Invalid("amount"),
            isIn)
        {
            Status = "manually_added",
            Type = type,
            OtherAccountId = isIn ? from : to,
            Description = body.Text("description") ?? "",
            Reference = body.Text("reference_number") ?? "",
        };
        _lines[line.Id] = line;
        return writer.Done(call, line.Id, 201, "The bank transaction has been recorded.", "banktransaction", Row(line));
    }

    private SandboxResponse Candidates(ZohoCall call)
    {
        var asked = Known(call.Id);
        var rows = _lines.Values.Where(line => IsCandidate(line, asked));
        return new ZohoList<ZohoBankLine>(call.Request, "Matching Transactions", "matching_transactions") { Rows = rows, DefaultSort = "date", Id = line => line.Id }
            .Text("reference_number", line => line.Reference)
            .Column("date", line => line.Date)
            .ToResponse(line => new JsonObject
            {
                ["transaction_id"] = line.Id,
                ["date"] = ZohoJson.Date(line.Date),
                ["transaction_type"] = line.Type,
                ["reference_number"] = line.Reference,
                ["amount"] = ZohoJson.Number(line.Amount),
                ["debit_or_credit"] = line.IsIn ? "debit" : "credit",
                ["transaction_number"] = "",
                ["is_paid_via_print_check"] = false,
                ["contact_name"] = line.Payee,
                ["is_best_match"] = line.Amount == asked.Amount,
            });
    }

    private SandboxResponse Match(ZohoCall call)
    {
        var line = Known(call.Id);
        if (line is not { IsImported: true, Status: "uncategorized" }) throw ZohoProblem.Invalid("transaction_id");
        if (ZohoBody.Of(call.Request, MatchFields).Rows("transactions_to_be_matched", MatchedFields) is not { Count: > 0 } rows) throw ZohoProblem.Invalid("transactions_to_be_matched");
        List<ZohoBankLine> booked = [.. rows.Select(row => Known(row.Text("transaction_id") ?? ""))];
        if (booked.Exists(one => !IsCandidate(one, line)) || booked.Sum(one => one.Amount) != line.Amount) throw ZohoProblem.Invalid("transactions_to_be_matched");
        _lines[line.Id] = line with { Status = "matched" };
        foreach (var one in booked) _lines[one.Id] = one with { Status = "matched", MatchedWith = line.Id };
        return writer.Done(call, line.Id, 201, "The transaction has been matched.");
    }

    private SandboxResponse Unmatch(ZohoCall call)
    {
        var line = Known(call.Id);
        if (line.Status != "matched") throw ZohoProblem.Invalid("transaction_id");
        var imported = line.IsImported ? line : Known(line.MatchedWith);
        _lines[imported.Id] = imported with { Status = "uncategorized" };
        foreach (var one in _lines.Values.Where(one => one.MatchedWith == imported.Id).ToList()) _lines[one.Id] = one with { Status = "manually_added", MatchedWith = "" };
        return writer.Done(call, line.Id, 201, "The transaction has been unmatched.");
    }

    private SandboxResponse Move(ZohoCall call, string from, string to, string message)
    {
        var line = Known(call.Id);
        if (!line.IsImported || line.Status != from) throw ZohoProblem.Invalid("transaction_id");
        _lines[line.Id] = line with { Status = to };
        return writer.Done(call, line.Id, 201, message);
    }

    private static bool IsCandidate(ZohoBankLine booked, ZohoBankLine line) =>
        booked is { IsImported: false, Status: "manually_added" } && booked.AccountId == line.AccountId && booked.IsIn == line.IsIn;

    private JsonObject Account(ZohoAccount account) => new JsonObject()
        .Add(
            ("account_id", account.Id),
            ("account_name", account.Name),
            ("account_code", account.Code),
            ("account_type", account.Type),
            ("description", account.Description),
            ("currency_id", ZohoCurrency.Id(state.Data.Organization.CurrencyCode)),
            ("currency_code", state.Data.Organization.CurrencyCode),
            ("is_active", account.IsActive),
            ("uncategorized_transactions", _lines.Values.Count(line => line.AccountId == account.Id && line.Status == "uncategorized")),
            ("balance", ZohoJson.Number(Sum(line => !line.IsImported && line.AccountId == account.Id))),
            ("bcy_balance", ZohoJson.Number(Sum(line => !line.IsImported && line.AccountId == account.Id))),
            ("bank_balance", ZohoJson.Number(Sum(line => line.IsImported && line.AccountId == account.Id))))
        .Zero("total_unprinted_checks")
        .No("is_primary_account", "is_paypal_account", "is_direct_paypal", "is_beta_feed", "mfa_required")
        .Blank("account_number", "bank_name", "routing_number", "feed_status", "feeds_last_refresh_date");

    private decimal Sum(Func<ZohoBankLine, bool> which) => _lines.Values.Where(which).Sum(line => line.IsIn ? line.Amount : -line.Amount);

    private JsonObject Row(ZohoBankLine line) => new JsonObject()
        .Add(
            ("transaction_id", line.Id),
            ("date", ZohoJson.Date(line.Date)),
            ("amount", ZohoJson.Number(line.Amount)),
            ("transaction_type", line.Type),
            ("status", line.Status),
            ("source", line.IsImported ? "imported" : "manually_added"),
            ("account_id", line.AccountId),
            ("account_name", state.Accounts[line.AccountId].Name),
            ("account_type", state.Accounts[line.AccountId].Type),
            ("price_precision", 2),
            ("payee", line.Payee),
            ("description", line.Description),
            ("reference_number", line.Reference),
            ("currency_id", ZohoCurrency.Id(state.Data.Organization.CurrencyCode)),
            ("currency_code", state.Data.Organization.CurrencyCode),
            ("debit_or_credit", line.IsIn ? "debit" : "credit"),
            ("offset_account_name", state.Accounts.GetValueOrDefault(line.OtherAccountId)?.Name ?? ""),
            ("imported_transaction_id", line.IsImported ? line.Id : line.MatchedWith))
        .No("is_paid_via_print_check", "is_offsetaccount_matched", "is_rule_exist")
        .Blank("customer_id")
        .None("rule_details");
}
