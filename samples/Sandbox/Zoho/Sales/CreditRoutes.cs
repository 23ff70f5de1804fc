using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>What joins sales documents: credit notes that are used for invoices, and sales orders that are invoiced.</summary>
internal sealed class CreditRoutes(ZohoState state, ZohoCalendar calendar, ZohoWriter writer)
{
    private static readonly FrozenSet<string> Uses = FrozenSet.Create(StringComparer.Ordinal, "invoices", "invoice_id", "amount_applied");

    private static readonly FrozenSet<string> Amounts = FrozenSet.Create(StringComparer.Ordinal, "invoice_id", "amount_applied");

    public IEnumerable<ZohoRoute> Routes =>
    [
        new("GET", "creditnotes/{id}/invoices", "creditnotes.READ", Invoices),
        new("POST", "creditnotes/{id}/invoices", "creditnotes.CREATE", Apply),
        new("DELETE", "creditnotes/{id}/invoices/{sub}", "creditnotes.DELETE", call => TakeBack(call, use => use.CreditNoteId)),
        new("GET", "invoices/{id}/creditsapplied", "invoices.READ", Credits),
        new("DELETE", "invoices/{id}/creditsapplied/{sub}", "invoices.DELETE", call => TakeBack(call, use => use.InvoiceId)),
        new("POST", "invoices/fromsalesorder", "invoices.CREATE", Invoice),
    ];

    private ZohoSale CreditNote(string id) => state.Sales.Find(SalesKind.CreditNote, id) ?? throw ZohoProblem.NotFound();

    private SandboxResponse Invoices(ZohoCall call)
    {
        var note = CreditNote(call.Id);
        return Rows("invoices_credited", state.Sales.Uses.Where(use => use.CreditNoteId == call.Id).Select(use => new JsonObject().Add(
            ("creditnote_id", use.CreditNoteId),
            ("invoice_id", use.InvoiceId),
            ("creditnote_invoice_id", use.Id),
            ("date", ZohoJson.Date(use.Date)),
            ("invoice_number", state.Sales.Invoices[use.InvoiceId].Sold.Number),
            ("creditnote_number", note.Sold.Number),
            ("credited_amount", ZohoJson.Number(use.Amount)))));
    }

    private SandboxResponse Credits(ZohoCall call)
    {
        if (!state.Sales.Invoices.ContainsKey(call.Id)) throw ZohoProblem.NotFound();
        return Rows("credits", state.Sales.Uses.Where(use => use.InvoiceId == call.Id).Select(use => new JsonObject().Add(
            ("creditnote_id", use.CreditNoteId),
            ("creditnotes_invoice_id", use.Id),
            ("creditnotes_number", CreditNote(use.CreditNoteId).Sold.Number),
            ("credited_date", ZohoJson.Date(use.Date)),
            ("amount_applied", ZohoJson.Number(use.Amount)))));
    }

    private SandboxResponse Apply(ZohoCall call)
    {
        var note = CreditNote(call.Id);
        if (state.Sales.StatusOf(note) != "open") throw ZohoProblem.Invalid("creditnote_id");
        foreach (var row in ZohoBody.Of(call.Request, Uses).Rows("invoices", Amounts) ?? throw ZohoProblem.Invalid("invoices"))
        {
            var invoice = state.Sales.Invoices.GetValueOrDefault(row.Text("invoice_id") ?? "") ?? throw ZohoProblem.Invalid("invoice_id");
            var amount = row.Number("amount_applied") ?? 0;
            if (invoice.Sold.VendorId != note.Sold.VendorId || invoice.Sold.Status is "draft" or "void") throw ZohoProblem.Invalid("invoice_id");
            if (amount <= 0 || amount > state.Sales.Balance(note) || amount > state.Sales.Balance(invoice)) throw ZohoProblem.Invalid("amount_applied");
            state.Sales.Uses.Add(new(state.Ids.Zoho(), note.Sold.Id, invoice.Sold.Id, calendar.Today(call.Now), amount));
        }

        return writer.Done(call, call.Id, 200, "Credits have been applied to the invoice(s).");
    }

    private SandboxResponse TakeBack(ZohoCall call, Func<ZohoCreditUse, string> owner) =>
        state.Sales.Uses.RemoveAll(use => use.Id == call.Sub && owner(use) == call.Id) == 1
            ? writer.Done(call, call.Id, 200, "Credits applied to an invoice have been deleted.")
            : throw ZohoProblem.NotFound();

    private SandboxResponse Invoice(ZohoCall call)
    {
        var order = state.Sales.Find(SalesKind.SalesOrder, call.Request.QueryValue("salesorder_id") ?? "");
        if (order is null || order.Sold.Status != "open") throw ZohoProblem.Invalid("salesorder_id");
        var today = calendar.Today(call.Now);
        var sold = order.Sold with { Id = state.Ids.Zoho(), Number = state.Sales.NextInvoiceNumber(), Status = "draft", Date = today, Created = call.Now, LastModified = call.Now };
        sold = sold with { Lines = [.. sold.Lines.Select(line => line with { Id = state.Ids.Zoho() })] };
        var invoice = state.Sales.Invoices[sold.Id] = new ZohoInvoice(sold, today);
        state.Sales.Sales[order.Sold.Id] = order with { Sold = order.Sold with { Status = "invoiced" } };
        return writer.Done(call, sold.Id, 201, "The invoice has been created.", "invoice", new InvoiceRendering(state, calendar).Detail(invoice, today, new SalesLines(state)));
    }

    private static SandboxResponse Rows(string key, IEnumerable<JsonObject> rows) =>
        SandboxResponse.Json(new JsonObject { ["code"] = 0, ["message"] = "success", [key] = new JsonArray([.. rows]) });
}
