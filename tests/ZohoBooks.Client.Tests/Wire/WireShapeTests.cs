using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace ZohoBooks.Client.Tests;

/// <summary>
/// Answers with the members and types that recorded answers had (<c>wire-shapes.tsv</c>: member, types seen; <c>empty</c> is <c>""</c>). Values are made up. Each is read
/// by the method that asks for it, and nothing of it is lost, whichever of the types comes.
/// </summary>
public class WireShapeTests
{
    private static readonly Dictionary<string, Func<IZohoBooksClient, Task<object>>> Calls = new(StringComparer.Ordinal)
    {
        ["GET /bills"] = async books => await books.Bills.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /bills/{id}"] = async books => await books.Bills.GetAsync("1", Token),
        ["POST /bills"] = async books => await books.Bills.CreateAsync(new() { VendorId = "1", BillNumber = "1" }, Token),
        ["GET /chartofaccounts"] = async books => await books.ChartOfAccounts.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /chartofaccounts/{id}"] = async books => await books.ChartOfAccounts.GetAsync("1", Token),
        ["POST /chartofaccounts"] = async books => await books.ChartOfAccounts.CreateAsync(new() { AccountName = "1", AccountType = "income" }, Token),
        ["GET /contacts"] = async books => await books.Contacts.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /contacts/{id}"] = async books => await books.Contacts.GetAsync("1", Token),
        ["POST /contacts"] = async books => await books.Contacts.CreateAsync(new() { ContactName = "1", ContactType = ContactType.Vendor }, Token),
        ["GET /expenses"] = async books => await books.Expenses.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /expenses/{id}"] = async books => await books.Expenses.GetAsync("1", Token),
        ["POST /expenses"] = async books => await books.Expenses.CreateAsync(new() { AccountId = "1", PaidThroughAccountId = "1", Date = new NodaTime.LocalDate(2026, 6, 9), Amount = 1 }, Token),
        ["GET /creditnotes"] = async books => await books.CreditNotes.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /creditnotes/{id}"] = async books => await books.CreditNotes.GetAsync("1", Token),
        ["POST /creditnotes"] = async books => await books.CreditNotes.CreateAsync(new() { CustomerId = "1", CreditNoteNumber = "1", Date = new NodaTime.LocalDate(2026, 6, 9), LineItems = [new() { Name = "1" }] }, cancellationToken: Token),
        ["GET /estimates"] = async books => await books.Estimates.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /estimates/{id}"] = async books => await books.Estimates.GetAsync("1", Token),
        ["POST /estimates"] = async books => await books.Estimates.CreateAsync(new() { CustomerId = "1", LineItems = [new() { Name = "1" }] }, cancellationToken: Token),
        ["GET /customerpayments"] = async books => await books.CustomerPayments.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /customerpayments/{id}"] = async books => await books.CustomerPayments.GetAsync("1", Token),
        ["POST /customerpayments"] = async books => await books.CustomerPayments.CreateAsync(new() { CustomerId = "1", PaymentMode = "cash", Amount = 1, Date = new NodaTime.LocalDate(2026, 6, 9) }, Token),
        ["GET /invoices"] = async books => await books.Invoices.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /invoices/{id}"] = async books => await books.Invoices.GetAsync("1", Token),
        ["POST /invoices"] = async books => await books.Invoices.CreateAsync(new() { CustomerId = "1", LineItems = [new() { Name = "1" }] }, cancellationToken: Token),
        ["GET /items"] = async books => await books.Items.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /items/{id}"] = async books => await books.Items.GetAsync("1", Token),
        ["POST /items"] = async books => await books.Items.CreateAsync(new() { Name = "1", Rate = 1 }, Token),
        ["GET /bankaccounts"] = async books => await books.BankAccounts.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /bankaccounts/{id}"] = async books => await books.BankAccounts.GetAsync("1", Token),
        ["POST /bankaccounts"] = async books => await books.BankAccounts.CreateAsync(new() { AccountName = "1", AccountType = "bank" }, Token),
        ["GET /journals"] = async books => await books.Journals.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /journals/{id}"] = async books => await books.Journals.GetAsync("1", Token),
        ["POST /journals"] = async books => await books.Journals.CreateAsync(new() { JournalDate = new NodaTime.LocalDate(2026, 6, 9), LineItems = [new() { AccountId = "1" }] }, Token),
        ["GET /purchaseorders"] = async books => await books.PurchaseOrders.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /purchaseorders/{id}"] = async books => await books.PurchaseOrders.GetAsync("1", Token),
        ["POST /purchaseorders"] = async books => await books.PurchaseOrders.CreateAsync(new() { VendorId = "1", LineItems = [new() { Name = "1" }] }, Token),
        ["GET /settings/currencies"] = async books => await books.Currencies.ListAsync(Token).FirstAsync(Token),
        ["GET /vendorpayments"] = async books => await books.VendorPayments.ListAsync(cancellationToken: Token).FirstAsync(Token),
        ["GET /vendorpayments/{id}"] = async books => await books.VendorPayments.GetAsync("1", Token),
        ["POST /vendorpayments"] = async books => await books.VendorPayments.CreateAsync(new() { VendorId = "1", Amount = 1 }, Token),
    };

    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal)
    {
        ["bills"] = "bill_id",
        ["contacts"] = "contact_id",
        ["expenses"] = "expense_id",
        ["creditnotes"] = "creditnote_id",
        ["customerpayments"] = "payment_id",
        ["estimates"] = "estimate_id",
        ["invoices"] = "invoice_id",
        ["items"] = "item_id",
        ["bankaccounts"] = "account_id",
        ["journals"] = "journal_id",
        ["purchaseorders"] = "purchaseorder_id",
        ["vendorpayments"] = "payment_id",
        ["vendorcredits"] = "vendor_credit_id",
        ["chartofaccounts"] = "account_id",
    };

    public static TheoryData<string> Operations => [.. Shapes().Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Is_read_with_nothing_lost(string operation)
    {
        List<(string Path, string[] Types)> shape = Shapes()[operation];
        Assert.True(shape.Count > 10);
        foreach (bool last in (bool[])[false, true])
        {
            JsonObject answer = Build(shape, last);
            // The record that is asked for.
            JsonNode? asked = answer.First(member => member.Key is not ("code" or "message" or "page_context")).Value;
            if (operation.EndsWith('}') && (asked as JsonObject ?? (asked as JsonArray)?[0] as JsonObject) is { } one)
                one[Ids[operation.Split('/')[1]]] = "1";
            var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, answer.ToJsonString())) };
            using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), options => options.RowsKeepAdditionalMembers = true);
            object record = await Calls[operation](books);
            string written = JsonSerializer.Serialize(record, ZohoBooksJson.InfoOf(record.GetType())!);
            JsonNode root = answer.First(member => member.Key is not ("code" or "message" or "page_context")).Value!;
            Kept.All(root is JsonArray rows ? rows[0]! : root, JsonNode.Parse(written), operation);
        }
    }

    private static JsonObject Build(List<(string Path, string[] Types)> shape, bool last)
    {
        var answer = new JsonObject { ["code"] = 0, ["message"] = "success" };
        foreach ((string path, string[] types) in shape)
        {
            JsonObject parent = answer;
            string[] steps = path.Split('.');
            foreach (string step in steps[..^1])
                parent = step.EndsWith("[]", StringComparison.Ordinal) ? First(parent[step[..^2]]!.AsArray()) : parent[step]!.AsObject();
            parent[steps[^1]] = Value(last ? types[^1] : types[0]);
        }
        return answer;

        static JsonObject First(JsonArray array)
        {
            if (array.Count == 0)
                array.Add(new JsonObject());
            return array[0]!.AsObject();
        }
    }

    private static JsonNode Value(string type) => type switch
    {
        "empty" => "",
        "text" => "text",
        "digits" => "260815000000103019",
        "date" => "2026-06-09",
        "stamp" => "2026-06-09T13:15:55-0400",
        "int" => 7,
        "float" => 149.97m,
        "bool" => false,
        "array" => new JsonArray(),
        "object" => new JsonObject(),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no such type"),
    };

    private static Dictionary<string, List<(string Path, string[] Types)>> Shapes()
    {
        using Stream stream = typeof(WireShapeTests).Assembly.GetManifestResourceStream("wire-shapes.tsv")!;
        using var reader = new StreamReader(stream);
        var shapes = new Dictionary<string, List<(string, string[])>>(StringComparer.Ordinal);
        List<(string, string[])> current = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
                shapes[line[2..]] = current = [];
            else if (line.Split('\t') is [var path, var types])
                current.Add((path, types.Split(',')));
        }
        return shapes;
    }
}
