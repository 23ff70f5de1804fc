using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace ZohoBooks.Client.Tests;

/// <summary>Holds the operations of the package against the list of all operations of the API (<c>operations.tsv</c>: method, path, scope, module, what is documented of it, what its query takes).</summary>
public sealed partial class CoverageTests
{
    private const string Accept = "ACCEPT_COVERAGE";

    // Documented on pages of their own, which the specification does not contain.
    private static readonly string[] BeyondTheSpecification = ["/settings/webhooks", "/settings/workflows"];

    // Why an operation whose body or answer is documented has no method.
    private static readonly Dictionary<string, string> Why = new(StringComparer.Ordinal)
    {
        ["POST /contacts/{contact_id}/card"] = "takes the number and the code of a card, which this package does not hold",
        ["PUT /contacts/{contact_id}/card/{card_id}"] = "takes the number and the code of a card, which this package does not hold",
        ["POST /invoices/{invoice_id}/onlinepayments/synchronous"] = "takes the number and the code of a card, which this package does not hold",
        ["POST /invoices/{invoice_id}/onlinepayments/bankaccount"] = "debits a bank account by its number, and what it answers is not described",
        ["POST /invoices/coupons/preview"] = "says what an invoice would come to, and that answer is not described",
        ["POST /invoices/mapwithorder"] = "names no sales order as it is documented, and says what it refused beside a success",
        ["POST /invoices/paymentreminder"] = "says beside a success whom it did not remind, and each invoice has a reminder of its own",
        ["POST /journals/{journal_id}/credits/{journal_line_id}/bills"] = "is about bills by its address and about invoices by its body",
        ["GET /creditnotes/{creditnote_id}/customfields"] = "what its rows hold is not described; the credit note itself has its custom fields",
        ["GET /settings/currencies/{currency_id}/exchangerates/{exchange_rate_id}"] = "answers the bare number; the list of rates has it with its day",
        ["PUT /{module_name}"] = "gives many records one name, which it needs",
    };

    [Fact]
    public void Every_operation_exists_in_the_specification_with_its_scope()
    {
        var specification = Specification().ToDictionary(row => row.Key, row => row.Scope, StringComparer.Ordinal);
        Assert.True(specification.Count > 800);
        var wrong = ZohoOperationTable.All
            .Where(operation => !BeyondTheSpecification.Any(path => operation.Path.StartsWith(path, StringComparison.Ordinal)))
            .Where(operation => !specification.TryGetValue(Key(operation.Method, operation.Path), out string? scope) || scope != operation.Scope)
            .Select(operation => $"{operation} ({operation.Scope})");
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_operation_is_listed_twice_and_none_is_forgotten()
    {
        Assert.Distinct(ZohoOperationTable.All.Select(operation => operation.ToString()));
        var declared = typeof(ZohoOperation).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(ZohoOperation))
            .Select(field => (ZohoOperation)field.GetValue(null)!)
            .ToList();
        Assert.True(declared.Count > 100);
        var forgotten = declared.Except(ZohoOperationTable.All).ToList();
        Assert.True(forgotten.Count == 0, $"{string.Join(", ", forgotten)}: their table of routes lacks its line in Tables() of ZohoOperationTable.cs.");
    }

    [Fact]
    public void Scopes_are_named_once_in_the_form_that_an_authorization_request_wants()
    {
        Assert.Equal(
            "ZohoBooks.purchaseorders.READ,ZohoBooks.settings.READ",
            ZohoOperationTable.ScopesFor(ZohoOperationTable.All.Where(operation => operation is { Method: "GET" } && (operation.Scope.Contains("purchase", StringComparison.Ordinal) || operation.Path.StartsWith("/organizations", StringComparison.Ordinal)))));
        Assert.Equal("ZohoBooks.bills.READ", ZohoOperationTable.ScopeOf("GET", "/books/v3/bills/{id}"));
        Assert.Null(ZohoOperationTable.ScopeOf("GET", "/books/v3/nothing"));
    }

    /// <summary>What Zoho's document says a body of, whichever way it goes, has a method, but for one operation in twenty.</summary>
    [Fact]
    public void Nineteen_of_twenty_operations_whose_bodies_are_documented_have_a_method()
    {
        (int typed, int documented) = Documented();
        Assert.True(documented > 400, $"Only {documented} operations have a documented body.");
        Assert.True(typed * 20 >= documented * 19, $"{typed} of {documented} operations whose bodies are documented have a method: that is less than 95 %.");
    }

    [Fact]
    public void What_is_documented_and_has_no_method_says_why()
    {
        HashSet<string> ours = [.. ZohoOperationTable.All.Select(operation => Key(operation.Method, operation.Path))];
        Assert.Equal(
            Specification().Where(row => row.Documented != "neither" && !ours.Contains(row.Key)).Select(row => row.Key).Order(StringComparer.Ordinal),
            Why.Keys.Select(operation => Key(operation.Split(' ')[0], operation.Split(' ')[1])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_coverage_document_is_the_one_that_the_code_says()
    {
        string root = typeof(CoverageTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "RepositoryRoot").Value!;
        string path = Path.Combine(root, "docs", "coverage-zoho-books.md");
        string actual = Document();
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            await File.WriteAllTextAsync(path, actual, TestContext.Current.CancellationToken);
        string expected = File.Exists(path) ? (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") : "";
        Assert.True(expected == actual, $"docs/coverage-zoho-books.md is not what the code says. If that is meant, run the tests once with {Accept}=1 and commit the document.");
    }

    [Fact]
    public async Task Every_operation_of_the_specification_is_reached_through_the_same_pipeline()
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"code":0,"message":"success"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), o => o.Limits = new ZohoLimits { PerMinute = 100_000 });
        List<string> expected = [];
        foreach (string[] key in Specification().Select(row => row.Key.Split(' ')))
        {
            string path = key[1].Replace("{}", "1", StringComparison.Ordinal);
            expected.Add(key[0] + " /books/v3" + path);
            (await books.SendAsync(new ZohoBooksRequest(new HttpMethod(key[0]), path), TestContext.Current.CancellationToken)).Dispose();
        }
        Assert.True(expected.Count > 800);
        Assert.Equal(expected, zoho.Calls.Select(call => call.Method + " " + call.Uri.AbsolutePath));
        Assert.All(zoho.Calls.Where(call => call.Uri.AbsolutePath != "/books/v3/organizations"), call => Assert.Equal("?organization_id=20061234567", call.Uri.Query));
        Assert.All(zoho.Calls, call => Assert.StartsWith("Zoho-oauthtoken ", call.Authorization, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_of_any_operation_is_read_by_the_callers_own_serializer_and_asked_for_again_when_it_is_cut()
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(200, "{\"code\":0,\"mess"), () => FakeZoho.Json(200, """{"code":0,"message":"success"}"""), () => FakeZoho.Json(404, """{"code":5,"message":"none"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new ScaledTimeProvider(300, DateTimeOffset.UnixEpoch.AddYears(56)), o => o.AttemptTimeout = TimeSpan.FromHours(1));
        var request = new ZohoBooksRequest(HttpMethod.Get, "/salesorders/1");
        Assert.Equal("success", (await books.SendAsync(request, EnvelopeJson.Default.Envelope, TestContext.Current.CancellationToken)).Message);
        Assert.Equal(2, zoho.Calls.Count);
        await Assert.ThrowsAsync<ZohoBooksNotFoundException>(() => books.SendAsync(request, EnvelopeJson.Default.Envelope, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => books.SendAsync(new ZohoBooksRequest(HttpMethod.Get, "../x"), EnvelopeJson.Default.Envelope, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("""{"code":1002,"message":"Sales order does not exist."}""", typeof(ZohoBooksNotFoundException))]
    [InlineData("""{"code":44,"message":"For security reasons you have been blocked"}""", typeof(ZohoBooksRateLimitException))]
    [InlineData("""{"error":"Access Denied","status":"failure"}""", typeof(ZohoBooksException))]
    public async Task An_error_inside_a_success_is_one_for_the_callers_own_serializer_too(string body, Type thrown)
    {
        var zoho = new FakeZoho { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, body)) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(), options => (options.MaxRetries, options.MaxRateLimitWait) = (0, TimeSpan.Zero));
        var type = (JsonTypeInfo<Dictionary<string, object>>)new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.GetTypeInfo(typeof(Dictionary<string, object>));
        Exception? error = await Record.ExceptionAsync(() => books.SendAsync(new ZohoBooksRequest(HttpMethod.Get, "/salesorders/1"), type, TestContext.Current.CancellationToken));
        Assert.IsType(thrown, error);
    }

    [Theory]
    [InlineData("X-Key", "caf\u00e9")]
    [InlineData("X-Key", "a\r\nX-Other: b")]
    [InlineData("X-Key", "a\0")]
    [InlineData("X-K ey", "a")]
    [InlineData("X-Key:", "a")]
    [InlineData("Authorization", "a")]
    [InlineData("X-com-zoho-books-organizationid", "1")]
    public async Task A_header_that_cannot_be_sent_is_refused_before_the_wire(string name, string value)
    {
        var zoho = new FakeZoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        await Assert.ThrowsAsync<ArgumentException>(async () => await books.SendAsync(new ZohoBooksRequest(HttpMethod.Get, "/items") { Headers = [new(name, value)] }, TestContext.Current.CancellationToken));
        Assert.Empty(zoho.Calls);
    }

    /// <summary>What the query of each operation takes, as the list has it: an asterisk stands behind what is required.</summary>
    internal static Dictionary<string, string[]> Queries() =>
        Specification().ToDictionary(row => row.Key, row => row.Query == "-" ? [] : row.Query.Split(' '), StringComparer.Ordinal);

    private static string Document()
    {
        var rows = Specification().ToList();
        var ours = ZohoOperationTable.All.ToDictionary(operation => Key(operation.Method, operation.Path), operation => operation, StringComparer.Ordinal);
        (int typed, int documented) = Documented();
        var text = new StringBuilder();
        text.Append("# Coverage of the Zoho Books API\n\n")
            .Append("Made from the routes in the code and checked by `CoverageTests`. All other operations are reached with `IZohoBooksClient.SendAsync`, through the same pipeline.\n\n")
            .Append(CultureInfo.InvariantCulture, $"{rows.Count(row => ours.ContainsKey(row.Key))} of {rows.Count} documented operations have a method of their own; of the {documented} whose body or answer is documented it is {typed} ({100m * typed / documented:0.0} %).\n\n")
            .Append("| module | with a method | of |\n|---|---|---|\n");
        foreach (var module in rows.GroupBy(row => row.Module, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {module.Key} | {module.Count(row => ours.ContainsKey(row.Key))} | {module.Count()} |\n");
        text.Append("\n| method | path | scope |\n|---|---|---|\n");
        foreach (ZohoOperation operation in ZohoOperationTable.All)
            text.Append(CultureInfo.InvariantCulture, $"| {operation.Method} | `{operation.Path}` | `{operation.Scope}` |\n");
        text.Append("\n## Without a method\n\n")
            .Append("In modules that have methods, and what Zoho's document says of the call beside its parameters and its envelope: the body that it takes, the answer that it gives, both, or neither. Where it says something, why there is no method.\n\n")
            .Append("| method | path | documented | why not |\n|---|---|---|---|\n");
        HashSet<string> modules = [.. rows.Where(row => ours.ContainsKey(row.Key)).Select(row => row.Module)];
        foreach (Row row in rows.Where(row => modules.Contains(row.Module) && !ours.ContainsKey(row.Key)))
            text.Append(CultureInfo.InvariantCulture, $"| {row.Method} | `{row.Path}` | {row.Documented} | {Why.GetValueOrDefault(row.Method + " " + row.Path)} |\n");
        return text.ToString();
    }

    // How many operations have a body or an answer that is documented, and how many of these have a method.
    private static (int Typed, int Documented) Documented()
    {
        HashSet<string> ours = [.. ZohoOperationTable.All.Select(operation => Key(operation.Method, operation.Path))];
        List<Row> rows = [.. Specification().Where(row => row.Documented != "neither")];
        return (rows.Count(row => ours.Contains(row.Key)), rows.Count);
    }

    // A few operations stand in two modules.
    private static IEnumerable<Row> Specification() => Rows().DistinctBy(row => row.Key, StringComparer.Ordinal);

    private static IEnumerable<Row> Rows()
    {
        using Stream stream = typeof(CoverageTests).Assembly.GetManifestResourceStream("operations.tsv")!;
        using var reader = new StreamReader(stream);
        _ = reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            yield return new Row(Key(cells[0], cells[1]), cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
        }
    }

    internal static string Key(string method, string path) => method + " " + Placeholder().Replace(path, "{}");

    [GeneratedRegex(@"\{[^}]*\}|\(\\d\+\)")]
    private static partial Regex Placeholder();

    private sealed record Row(string Key, string Method, string Path, string Scope, string Module, string Documented, string Query);
}
