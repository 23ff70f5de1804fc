using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Users, taxes and currencies of the organization, to read.</summary>
internal sealed class SettingsRoutes(ZohoState state, ZohoSwitches switches, ZohoCalendar calendar)
{
    private static readonly (string Id, string Name, string Email, string Role, string Status)[] People =
    [
        ("260815000000093001", "Office", "office@frontrange.example", "admin", "active"),
        ("260815000000093002", "Ada Accountant", "ada@frontrange.example", "staff", "active"),
        ("260815000000093003", "Otto Office", "otto@frontrange.example", "staff", "inactive"),
    ];

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "users", "settings.READ", Users),
        new("GET", "users/me", "settings.READ", _ => One("user", User(People[0]))),
        new("GET", "users/{id}", "settings.READ", call => One("user", Array.Find(People, person => person.Id == call.Id) is { Id: not null } person ? User(person) : null)),
        new("GET", "settings/taxes", "settings.READ", Taxes),
        new("GET", "settings/taxes/{id}", "settings.READ", Tax),
        new("GET", "settings/currencies", "settings.READ", AllCurrencies),
    ];

    private static SandboxResponse One(string key, JsonNode? record) => record is null
        ? throw ZohoProblem.NotFound()
        : SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", [key] = record });

    private static SandboxResponse Users(ZohoCall call)
    {
        var list = new ZohoList<(string Id, string Name, string Email, string Role, string Status)>(call.Request, "Users", "users") { Rows = People, DefaultSort = "name", Id = person => person.Id };
        return list.FilterBy(new Dictionary<string, Func<(string Id, string Name, string Email, string Role, string Status), bool>>(StringComparer.Ordinal)
        {
            ["Status.All"] = _ => true,
            ["Status.Active"] = person => person.Status == "active",
            ["Status.Inactive"] = person => person.Status == "inactive",
            ["Status.Invited"] = _ => false,
            ["Status.Deleted"] = _ => false,
        })
            .Column("name", person => person.Name)
            .Column("email", person => person.Email)
            .Column("user_role", person => person.Role)
            .Column("status", person => person.Status)
            .ToResponse(person => new JsonObject
            {
                ["user_id"] = person.Id,
                ["role_id"] = "260815000000006005",
                ["name"] = person.Name,
                ["email"] = person.Email,
                ["user_role"] = person.Role,
                ["status"] = person.Status,
                ["is_current_user"] = person == People[0],
                ["photo_url"] = "",
                ["is_customer_segmented"] = false,
                ["is_vendor_segmented"] = false,
                ["user_type"] = "zoho",
            });
    }

    private JsonObject User((string Id, string Name, string Email, string Role, string Status) person) => new()
    {
        ["user_id"] = person.Id,
        ["name"] = person.Name,
        ["email_ids"] = new JsonArray(new JsonObject { ["email"] = person.Email, ["is_selected"] = true }),
        ["status"] = person.Status,
        ["user_role"] = person.Role,
        ["user_type"] = "zoho",
        ["role_id"] = "260815000000006005",
        ["cost_rate"] = 0,
        ["photo_url"] = "",
        ["is_employee"] = false,
        ["created_time"] = calendar.Timestamp(state.Founded),
        ["custom_fields"] = "",
    };

    private SandboxResponse Taxes(ZohoCall call)
    {
        var list = new ZohoList<TaxData>(call.Request, "Taxes", "taxes") { Rows = [.. state.Data.AllTaxes], DefaultSort = "tax_name", DefaultFilter = "Taxes.Active", Id = tax => tax.Id };
        return list.FilterBy(new Dictionary<string, Func<TaxData, bool>>(StringComparer.Ordinal) { ["Taxes.All"] = _ => true, ["Taxes.Active"] = _ => true, ["Taxes.Inactive"] = _ => false })
            .Column("tax_name", tax => tax.Name)
            .ToResponse(tax => Tax(tax).Add(("is_default_tax", false), ("is_editable", true)).Blank("output_tax_account_name", "purchase_tax_account_name", "tax_account_id", "purchase_tax_account_id"));
    }

    // The document has an array where one tax is meant.
    private SandboxResponse Tax(ZohoCall call)
    {
        var tax = state.Data.AllTaxes.FirstOrDefault(known => known.Id == call.Id) is { } known ? Tax(known) : throw ZohoProblem.NotFound();
        return One("tax", switches.OneTaxIsAnArray ? new JsonArray(tax) : tax);
    }

    private static JsonObject Tax(TaxData tax) => new JsonObject
    {
        ["tax_id"] = tax.Id,
        ["tax_name"] = tax.Name,
        ["tax_percentage"] = ZohoJson.Number(tax.Percentage),
        ["tax_type"] = tax.IsCompound ? "compound_tax" : "tax",
        ["tax_factor"] = "rate",
        ["is_value_added"] = tax.IsValueAdded,
    }.Blank("tax_specific_type", "tax_authority_id", "tax_authority_name");

    private SandboxResponse AllCurrencies(ZohoCall call)
    {
        var list = new ZohoList<CurrencyData>(call.Request, "Currencies", "currencies") { Rows = Currencies.All, DefaultSort = "currency_code", Id = currency => currency.ZohoId };
        return list.Column("currency_code", currency => currency.Code).ToResponse(currency => new JsonObject
        {
            ["currency_id"] = currency.ZohoId,
            ["currency_code"] = currency.Code,
            ["currency_name"] = currency.Name,
            ["currency_name_formatted"] = $"{currency.Code}- {currency.Name}",
            ["currency_symbol"] = currency.Symbol,
            ["currency_format"] = "1,234,567.89",
            ["price_precision"] = currency.Decimals,
            ["is_base_currency"] = currency.Code == state.Data.Organization.CurrencyCode,
            ["exchange_rate"] = currency.Code == state.Data.Organization.CurrencyCode ? 0 : 1.1m,
            ["effective_date"] = "",
            ["auto_exchange_rate_enabled"] = true,
        });
    }
}
