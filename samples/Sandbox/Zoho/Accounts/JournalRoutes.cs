using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>Journals, read, written and booked. The list gives what was changed in the second that is asked for too, as it was seen to.</summary>
internal sealed class JournalRoutes(ZohoState state, ZohoCalendar calendar, ZohoWriter writer)
{
    private static readonly FrozenSet<string> Fields = (
        "journal_date reference_number notes journal_type vat_treatment include_in_vat_return product_type is_bas_adjustment currency_id exchange_rate location_id line_items tax_exemption_code "
        + "tax_exemption_type status custom_fields tags").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> LineFields = (
        "account_id customer_id line_id description tax_exemption_id tax_authority_id tax_exemption_type tax_exemption_code tax_authority_name tax_id amount debit_or_credit acquisition_vat_id "
        + "reverse_charge_vat_id location_id tags project_id").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "journals", "accountants.READ", List),
        new("POST", "journals", "accountants.CREATE", Create),
        new("GET", "journals/{id}", "accountants.READ", call => SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", ["journal"] = Detail(Known(call.Id)) })),
        new("PUT", "journals/{id}", "accountants.UPDATE", Update),
        new("DELETE", "journals/{id}", "accountants.DELETE", Delete),
        new("POST", "journals/{id}/status/publish", "accountants.CREATE", Publish),
    ];

    private ZohoJournal Known(string id) => state.Journals.GetValueOrDefault(id) ?? throw ZohoProblem.NotFound();

    private SandboxResponse List(ZohoCall call)
    {
        IEnumerable<ZohoJournal> rows = state.Journals.Values;
        if (call.Request.QueryValue("status") is { Length: > 0 } status) rows = rows.Where(journal => journal.Status == status);
        if (call.Request.QueryValue("account_id") is { Length: > 0 } account) rows = rows.Where(journal => journal.Lines.Any(line => line.AccountId == account));
        return new ZohoList<ZohoJournal>(call.Request, "Manual Journals", "journals") { Rows = rows, DefaultSort = "last_modified_time", DefaultFilter = "JournalDate.All", Id = journal => journal.Id }
            .Text("entry_number", journal => journal.Number)
            .Text("reference_number", journal => journal.Reference)
            .Text("notes", journal => journal.Notes)
            .Date("date", journal => journal.Date)
            .ModifiedAfter(journal => journal.Modified, inclusive: true)
            .Column("journal_date", journal => journal.Date)
            .Column("entry_number", journal => journal.Number)
            .Column("reference_number", journal => journal.Reference)
            .Column("total", journal => journal.Total)
            .Column("last_modified_time", journal => journal.Modified)
            .ToResponse(Row);
    }

    private SandboxResponse Create(ZohoCall call)
    {
        var body = ZohoBody.Of(call.Request, Fields);
        var date = body.Date("journal_date") ?? throw ZohoProblem.Invalid("journal_date");
        var number = (state.Journals.Count + 1).ToString(CultureInfo.InvariantCulture);
        var journal = Save(call, body, new ZohoJournal(state.Ids.Zoho(), number, date, call.Now));
        return writer.Done(call, journal.Id, 201, "The journal entry has been created.", "journal", Detail(journal));
    }

    private SandboxResponse Update(ZohoCall call)
    {
        var journal = Save(call, ZohoBody.Of(call.Request, Fields), Known(call.Id));
        return writer.Done(call, journal.Id, 200, "The journal entry has been updated.", "journal", Detail(journal));
    }

    private SandboxResponse Delete(ZohoCall call)
    {
        state.Journals.Remove(Known(call.Id).Id);
        return writer.Done(call, call.Id, 200, "The selected journal entry has been deleted.");
    }

    private SandboxResponse Publish(ZohoCall call)
    {
        state.Journals[call.Id] = Known(call.Id) with { Status = "published", Modified = call.Now };
        return writer.Done(call, call.Id, 201, "Journal has been published.");
    }

    private ZohoJournal Save(ZohoCall call, ZohoBody body, ZohoJournal journal)
    {
        if (body.Text("status") is { } status && status is not ("draft" or "published")) throw ZohoProblem.Invalid("status");
        return state.Journals[journal.Id] = journal with
        {
            Date = body.Date("journal_date") ?? journal.Date,
            Reference = body.Text("reference_number") ?? journal.Reference,
            Notes = body.Text("notes") ?? journal.Notes,
            Type = body.Text("journal_type") ?? journal.Type,
            Status = body.Text("status") ?? journal.Status,
            Lines = body.Rows("line_items", LineFields)?.Select(Read).ToList() ?? journal.Lines,
            Modified = call.Now,
        };
    }

    private ZohoJournalLine Read(ZohoBody row)
    {
        var account = row.Text("account_id") ?? "";
        if (!state.Accounts.ContainsKey(account)) throw ZohoProblem.Invalid("account_id");
        if (row.Text("debit_or_credit") is not ("debit" or "credit")) throw ZohoProblem.Invalid("debit_or_credit");
        var amount = row.Number("amount") ?? throw ZohoProblem.Invalid("amount");
        var id = row.Text("line_id") is { Length: > 0 } known ? known : state.Ids.Zoho();
        return new ZohoJournalLine(id, account, row.Text("debit_or_credit")!, amount, row.Text("description") ?? "");
    }

    private JsonObject Row(ZohoJournal journal) => new JsonObject()
        .Add(
            ("journal_id", journal.Id),
            ("journal_date", ZohoJson.Date(journal.Date)),
            ("entry_number", journal.Number),
            ("reference_number", journal.Reference),
            ("currency_id", ZohoCurrency.Id(state.Data.Organization.CurrencyCode)),
            ("notes", journal.Notes),
            ("journal_type", journal.Type),
            ("entity_type", "journal"),
            ("status", journal.Status),
            ("total", ZohoJson.Number(journal.Total)),
            ("bcy_total", ZohoJson.Number(journal.Total)),
            ("last_modified_time", calendar.Timestamp(journal.Modified)))
        .None("tags");

    private JsonObject Detail(ZohoJournal journal) => Row(journal)
        .Add(
            ("currency_code", state.Data.Organization.CurrencyCode),
            ("exchange_rate", 1),
            ("price_precision", 2),
            ("line_item_total", ZohoJson.Number(journal.Total)),
            ("created_time", calendar.Timestamp(journal.Created)),
            ("line_items", new JsonArray([.. journal.Lines.Select(JsonNode? (line, at) => Line(line, at + 1))])))
        .Blank("custom_fields", "project_id", "project_name")
        .None("taxes", "documents", "comments");

    private JsonObject Line(ZohoJournalLine line, int place) => new JsonObject()
        .Add(
            ("line_id", line.Id),
            ("account_id", line.AccountId),
            ("account_name", state.Accounts[line.AccountId].Name),
            ("debit_or_credit", line.Side),
            ("amount", ZohoJson.Number(line.Amount)),
            ("bcy_amount", ZohoJson.Number(line.Amount)),
            ("description", line.Description),
            ("item_order", place),
            ("tax_type", "tax"))
        .Blank("customer_id", "customer_name", "tax_id", "tax_name", "tax_percentage", "tax_exemption_id", "tax_authority_id", "project_id", "project_name")
        .None("tags", "line_item_taxes");
}
