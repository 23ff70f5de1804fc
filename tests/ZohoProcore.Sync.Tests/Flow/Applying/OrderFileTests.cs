using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace ZohoProcore.Sync.Tests;

/// <summary>An order's documents on its commitments: a link to its page, and its file where policy says so, once by its content, whatever becomes of an answer.</summary>
[Trait("Takes", "long")]
public sealed class OrderFileTests
{
    private static readonly byte[] Quote = Encoding.ASCII.GetBytes("%PDF-1.4 the quote");
    private static readonly byte[] Revised = Encoding.ASCII.GetBytes("%PDF-1.4 the quote, revised");
    private static readonly SyncPolicies WithFiles = new() { Attachments = AttachmentTreatment.Files };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task By_default_a_new_commitment_names_the_orders_page_and_no_file_is_read()
    {
        using var order = new OneOrder(new());
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();

        var organization = order.Test.Connection.OrganizationId;
        Assert.Equal($"https://books.zoho.com/app/{organization}#/purchaseorders/{order.Id}", (string?)order.Commitment().Node["origin_data"]);
        Assert.Empty(Files(order));
        Assert.DoesNotContain(order.Test.Sent, sent => IsFile(sent.Method, sent.Uri, "GET"));
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    [Fact]
    public async Task Policy_may_have_neither()
    {
        using var order = new OneOrder(new() { Attachments = AttachmentTreatment.None });
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();

        Assert.Equal((null, 0), ((string?)order.Commitment().Node["origin_data"], Files(order).Count));
    }

    [Fact]
    public async Task A_file_is_planned_and_attached_once_to_every_commitment_of_the_order()
    {
        using var order = new OneOrder(WithFiles);
        order.Write([(1, 100, 0, []), (1, 200, 1, [])]);
        await AttachAsync(order, Quote);
        await order.SyncAsync();

        Assert.Equal([NameOf(Quote), NameOf(Quote)], Files(order));
        Assert.All(order.Commitments(), one => Assert.Equal((Hash(Quote), "Approved"), ((string?)one["attachments"]![0]!["sha256"], (string?)one["status"])));

        var entries = await order.Test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token).ToListAsync(Token);
        Assert.Equal(2, entries.Count(entry => entry.Kind == AuditKind.Intent && entry.Reason.Contains($"Attach the order's file to commitment {order.Number}", StringComparison.Ordinal)));

        // What it was decided on is kept, the file with it.
        var written = entries.Last(entry => entry.Kind == AuditKind.Intent);
        var again = (await order.Test.Engine.ReplanAsync(Sandboxed.Id, written.InputHash, Token))!;
        Assert.Equal((written.InputHash, written.PlanHash), (again.InputHash, again.PlanHash));

        order.Edit(zoho => zoho with { Notes = "a word more" }); // the order changed, its file did not
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 2), ((await order.RecordAsync()).State, Files(order).Count));
    }

    /// <summary>Whoever counts calls sees those of files apart from what writes the order and reads it back: by the activity that they stand below.</summary>
    [Fact]
    public async Task What_a_file_costs_is_told_apart_from_the_orders_other_calls()
    {
        using var root = new Activity("this test").Start();
        var stopped = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "ZohoProcore.Sync" or "Procore.Client" or "ZohoBooks.Client",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = call => { if (call.RootId == root.RootId && call.Parent?.Source.Name == "ZohoProcore.Sync") stopped.Enqueue(call); },
        };
        ActivitySource.AddActivityListener(listener);
        using var order = new OneOrder(WithFiles);
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();

        Assert.Equal([NameOf(Quote)], Files(order));
        var (orderCalls, fileCalls) = (Below("orders"), Below("files"));
        Assert.Contains("PATCH /rest/v1.0/purchase_order_contracts/{id}", fileCalls);
        Assert.Contains("GET /rest/v1.0/purchase_order_contracts/{id}", fileCalls);
        Assert.Equal(2, fileCalls.Count(call => call.EndsWith("/attachment", StringComparison.Ordinal))); // to plan it, and to send it
        Assert.DoesNotContain(orderCalls, call => call.EndsWith("/attachment", StringComparison.Ordinal) || call.StartsWith("PATCH /rest/v1.0/purchase_order_contracts/{id}", StringComparison.Ordinal));
        Assert.All(stopped.Where(call => call.Parent!.OperationName == "files"), call => Assert.Equal("orders", call.Parent!.Parent!.OperationName));

        List<string> Below(string work) => [.. stopped.Where(call => call.Parent!.OperationName == work).Select(call => call.OperationName)];
    }

    [Fact]
    public async Task Another_file_is_attached_beside_it_also_to_what_is_approved()
    {
        using var order = new OneOrder(WithFiles);
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();
        order.Test.Time.Advance(TimeSpan.FromMinutes(1));
        await AttachAsync(order, Revised);
        var step = Assert.Single((await order.PlanAsync()).Steps);
        Assert.Equal(OrderStepKind.AttachFile, step.Kind);
        await order.SyncAsync();

        Assert.Equal([NameOf(Quote), NameOf(Revised)], Files(order));
        Assert.Empty((await order.PlanAsync()).Steps);
    }

    [Fact]
    public async Task What_a_person_takes_off_is_not_put_back_and_what_people_attach_stays()
    {
        using var order = new OneOrder(WithFiles);
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();
        order.Test.EditInProcore("take_off_files", order.Commitment().Id);
        order.Test.EditInProcore("attach_file", order.Commitment().Id, new() { ["filename"] = "a drawing.pdf" });
        order.Edit(zoho => zoho with { Notes = "a word more" });
        await order.SyncAsync();
        await order.SyncAsync();

        Assert.Single(Files(order));
    }

    /// <summary>A commitment that is taken over is not the order's before: what is attached to it is seen right before a file is sent.</summary>
    [Fact]
    public async Task What_is_taken_over_with_the_file_on_it_gets_no_second_one()
    {
        using var order = new OneOrder(WithFiles with { Adoption = AdoptionTreatment.WhenEqual });
        order.Write(1_000);
        await AttachAsync(order, Quote);
        var typed = await ByHand.TypeAsync(order, 1_000);
        order.Test.EditInProcore("attach_file", typed, new() { ["filename"] = NameOf(Quote) });
        await order.SyncAsync();

        Assert.Equal(typed, order.Commitment().Id);
        Assert.Equal([NameOf(Quote)], Files(order));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lost_call_leaves_one_file(bool hadItsEffect)
    {
        using var order = new OneOrder(WithFiles);
        var isLost = false;
        bool IsTheFile(HttpRequestMessage request) => !isLost && request.Content is MultipartFormDataContent && request.Method == HttpMethod.Patch;
        order.Test.Instead = request => !hadItsEffect && IsTheFile(request) && (isLost = true) ? throw new HttpRequestException("Lost.") : null;
        order.Test.Spoil = (request, _) => _ = hadItsEffect && IsTheFile(request) && (isLost = true) ? throw new HttpRequestException("Lost.") : 0;
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();
        Assert.Equal("Approved", (string?)order.Commitment().Node["status"]); // the amounts do not wait for it
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.SyncAsync();
        Assert.Equal(hadItsEffect ? 1 : 0, Files(order).Count); // it may still come
        order.Test.Time.Advance(TimeSpan.FromMinutes(61));
        await order.Test.RunAsync();

        Assert.True(isLost);
        Assert.Equal([NameOf(Quote)], Files(order));
        Assert.Equal(("Approved", RecordState.Synced), ((string?)order.Commitment().Node["status"], (await order.RecordAsync()).State));
    }

    /// <summary>Whatever Procore says of a file that it did not take.</summary>
    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(413)]
    [InlineData(415)]
    [InlineData(422)]
    public async Task A_file_that_is_refused_keeps_no_commitment_from_being_approved_and_is_a_question(int status)
    {
        using var order = new OneOrder(WithFiles, retries: 0);
        order.Test.Instead = request => request.Content is MultipartFormDataContent && request.Method == HttpMethod.Patch
            ? new((HttpStatusCode)status) { Content = new StringContent("""{"errors":{"attachments":["are not allowed"]}}""", Encoding.UTF8, "application/json") }
            : null;
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();

        Assert.Equal(("Approved", 1_000m), ((string?)order.Commitment().Node["status"], order.Lines().Sum()));
        var finding = Assert.Single(await order.ReviewsAsync()).Finding;
        Assert.Equal(FindingCodes.FileNotAttached, finding.Code);
        Assert.StartsWith($"Order {order.Number} is written to Procore project {order.Projects[0].ProcoreId}, without its file: ", finding.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("fewer items", finding.Sentence + finding.NextStep, StringComparison.Ordinal);
        Assert.Equal(status == 413, finding.NextStep.StartsWith("Attach a smaller file to the order in Zoho Books", StringComparison.Ordinal));
        Assert.Equal(status == 413, finding.Sentence.EndsWith($"does not take a file as large as 'quote.pdf', which has {Quote.Length} bytes.", StringComparison.Ordinal));
        Assert.Contains("by hand", finding.NextStep, StringComparison.Ordinal);
        var tries = order.Test.Sent.Count(sent => sent.Method == "PATCH");
        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.Test.RunAsync();
        Assert.Equal(tries, order.Test.Sent.Count(sent => sent.Method == "PATCH")); // nobody changed anything: it is not sent again
    }

    /// <summary>What nobody knows the end of is sent once more, an hour later, and then a person is asked.</summary>
    [Fact]
    public async Task A_file_that_never_comes_is_a_question_and_not_sent_for_ever()
    {
        using var order = new OneOrder(WithFiles, retries: 0);
        var tries = 0;
        order.Test.Instead = request =>
            request.Content is MultipartFormDataContent && request.Method == HttpMethod.Patch && ++tries > 0 ? new(HttpStatusCode.InternalServerError) : null;
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();
        Assert.Equal((1, RecordState.Synced), (tries, (await order.RecordAsync()).State));
        order.Test.Time.Advance(TimeSpan.FromMinutes(61));
        await order.Test.RunAsync();
        Assert.Equal((2, RecordState.Synced), (tries, (await order.RecordAsync()).State));
        order.Test.Time.Advance(TimeSpan.FromHours(5));
        await order.Test.RunAsync();
        await order.SyncAsync();
        Assert.Equal((2, "Approved", FindingCodes.FileNotAttached), (tries, (string?)order.Commitment().Node["status"], await order.FindingAsync()));
        await order.DecideAsync(ReviewAction.Waive);
        await order.SyncAsync();
        Assert.Equal((2, RecordState.Synced), (tries, (await order.RecordAsync()).State));
    }

    /// <summary>Whatever Zoho Books answers in the place of a file.</summary>
    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task A_file_that_cannot_be_read_is_a_question_beside_a_commitment_that_stands_and_can_be_accepted(int status)
    {
        using var order = new OneOrder(WithFiles, retries: 0);
        order.Test.Instead = request => IsFile(request.Method.Method, request.RequestUri!, "GET")
            ? new((HttpStatusCode)status) { Content = new StringContent("<!DOCTYPE html><html><body>Sign in</body></html>", Encoding.UTF8, "text/html") }
            : null;
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();
        await order.SyncAsync();

        Assert.Equal(("Approved", 1_000m), ((string?)order.Commitment().Node["status"], order.Lines().Sum()));
        Assert.Equal(FindingCodes.FileNotAttached, await order.FindingAsync());
        await order.DecideAsync(ReviewAction.Waive);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 0), ((await order.RecordAsync()).State, Files(order).Count));
    }

    /// <summary>A file that could be read when it was planned, and that Zoho Books does not give again, or Procore's commitment that can't be looked at for it: what is written of the order does not wait.</summary>
    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(null)]
    public async Task A_file_that_stops_being_given_keeps_no_commitment_a_draft_and_is_a_question_that_can_be_accepted(int? status)
    {
        using var order = new OneOrder(WithFiles, retries: 0);
        var reads = 0;
        order.Test.Instead = request => !IsFile(request.Method.Method, request.RequestUri!, "GET") || ++reads == 1 ? null
            : reads == 2 && status is null ? throw new HttpRequestException("Lost.")
            : new((HttpStatusCode)(reads == 2 ? status! : 500)) { Content = new StringContent("""{"code":1000,"message":"Internal error"}""", Encoding.UTF8, "application/json") };
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.Test.SettleAsync();
        Assert.Equal(("Approved", 1_000m), ((string?)order.Commitment().Node["status"], order.Lines().Sum()));

        order.Test.Time.Advance(TimeSpan.FromHours(1)); // it is tried again by itself, and its bytes are read anew
        await order.Test.RunAsync();
        Assert.Equal(FindingCodes.FileNotAttached, await order.FindingAsync());
        Assert.True(reads > 2);
        await order.DecideAsync(ReviewAction.Waive);
        await order.SyncAsync();
        Assert.Equal((RecordState.Synced, 0), ((await order.RecordAsync()).State, Files(order).Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_could_not_be_read_once_is_attached_a_moment_later(bool isOfProcore)
    {
        using var order = new OneOrder(WithFiles, retries: 0);
        var (reads, isWritten) = (0, false);
        order.Test.Instead = request =>
        {
            isWritten |= request.Method != HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/purchase_order_contracts/", StringComparison.Ordinal);
            var isMeant = isOfProcore
                ? isWritten && request.Method == HttpMethod.Get && request.RequestUri!.AbsolutePath.Contains("/purchase_order_contracts/", StringComparison.Ordinal)
                : IsFile(request.Method.Method, request.RequestUri!, "GET");
            return isMeant && ++reads == (isOfProcore ? 1 : 2) ? new(HttpStatusCode.InternalServerError) : null;
        };
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.Test.SettleAsync();
        Assert.Equal("Approved", (string?)order.Commitment().Node["status"]);
        order.Test.Time.Advance(TimeSpan.FromMinutes(2));
        await order.Test.RunAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal([NameOf(Quote)], Files(order));
    }

    /// <summary>No operation gives them: the plan says so, and nothing else waits for it.</summary>
    [Fact]
    public async Task Files_beside_the_one_that_is_attached_are_named_in_the_plan()
    {
        using var order = new OneOrder(WithFiles);
        order.Write(1_000);
        await AttachAsync(order, Quote);
        order.Test.Spoil = (_, body) =>
        {
            if ((body as JsonObject)?["purchaseorder"] is JsonObject detail)
            {
                detail["documents"] = new JsonArray(
                    new JsonObject { ["document_id"] = "1", ["file_name"] = "quote.pdf" }, new JsonObject { ["document_id"] = "2", ["file_name"] = "drawing.pdf" });
            }
        };
        await order.SyncAsync();

        Assert.Equal((RecordState.Synced, 1), ((await order.RecordAsync()).State, Files(order).Count));
        var answer = Assert.Single((await order.PlanAsync()).Answers, answer => answer.Rule == "zoho.documents");
        Assert.Contains("lists 1 file with the order that no operation gives ('drawing.pdf'): attach it", answer.Evidence, StringComparison.Ordinal);
    }

    /// <summary>Which of the two says it is not documented: what is listed and not named is asked for, and where it is not given, a person is told.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_listed_and_not_named_is_attached_or_told(bool isGiven)
    {
        using var order = new OneOrder(WithFiles);
        order.Write(1_000);
        await AttachAsync(order, Quote);
        order.Test.Spoil = (_, body) =>
        {
            if ((body as JsonObject)?["purchaseorder"] is JsonObject detail)
            {
                detail["attachment_name"] = "";
                detail["documents"] = new JsonArray(new JsonObject { ["document_id"] = "1", ["file_name"] = "quote.pdf" });
            }
        };
        order.Test.Instead = request => !isGiven && IsFile(request.Method.Method, request.RequestUri!, "GET")
            ? new(HttpStatusCode.NotFound) { Content = new StringContent("""{"code":1002,"message":"The attachment does not exist."}""", Encoding.UTF8, "application/json") } : null;
        await order.SyncAsync();
        await order.SyncAsync();

        Assert.Equal("Approved", (string?)order.Commitment().Node["status"]);
        Assert.Equal(isGiven ? [NameOf(Quote)] : [], Files(order));
        Assert.Equal(isGiven ? [] : [FindingCodes.FileNotAttached], (await order.ReviewsAsync()).Select(item => item.Finding.Code));
    }

    /// <summary>Bytes that are others each time are a question, and the ones that a person has read again are attached.</summary>
    [Fact]
    public async Task Other_bytes_than_were_planned_are_a_question_and_are_attached_on_a_persons_word()
    {
        using var order = new OneOrder(WithFiles);
        var reads = 0;
        order.Test.Instead = request => IsFile(request.Method.Method, request.RequestUri!, "GET")
            ? new(HttpStatusCode.OK) { Content = new ByteArrayContent(++reads == 1 ? Quote : Revised) { Headers = { ContentType = new("application/pdf") } } } : null;
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.Test.SettleAsync();
        Assert.Equal(("Approved", FindingCodes.FileNotAttached), ((string?)order.Commitment().Node["status"], await order.FindingAsync()));
        await order.DecideAsync(ReviewAction.Retry);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        Assert.Equal([NameOf(Revised)], Files(order));
    }

    /// <summary>An approval is of the file that was shown: another one waits for a look of its own.</summary>
    [Fact]
    public async Task An_approval_is_bound_to_the_bytes_of_the_file()
    {
        using var order = new OneOrder(WithFiles with { Approval = ApprovalPolicy.Nothing with { All = true } }, asks: true);
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();
        var seen = Assert.Single((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.Contains(NameOf(Quote), seen.Reason, StringComparison.Ordinal);

        order.Test.Time.Advance(TimeSpan.FromMinutes(1));
        await AttachAsync(order, Revised);
        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, seen.Hash, "Ann", cancellationToken: Token);
        await order.SyncAsync();
        Assert.Empty(order.Commitments());
        var now = Assert.Single((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.Contains(NameOf(Revised), now.Reason, StringComparison.Ordinal);
        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, now.Hash, "Ann", cancellationToken: Token);
        await order.SyncAsync();
        Assert.Equal([NameOf(Revised)], Files(order));
    }

    /// <summary>A call that comes after all, an hour or a moment later, leaves one file.</summary>
    [Fact]
    public async Task A_call_that_comes_late_leaves_one_file()
    {
        using var order = new OneOrder(WithFiles);
        HttpRequestMessage? late = null;
        byte[]? body = null;
        order.Test.Instead = request =>
        {
            if (late is not null || request.Content is not MultipartFormDataContent || request.Method != HttpMethod.Patch) return null;
            (late, body) = (request, request.Content.ReadAsByteArrayAsync(Token).GetAwaiter().GetResult());
            throw new HttpRequestException("Lost.");
        };
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();
        await order.SyncAsync();
        Assert.NotNull(late);
        Assert.Empty(Files(order));

        order.Test.EditInProcore("attach_file", order.Commitment().Id, new() { ["filename"] = NameOf(Quote) }); // now it comes
        order.Test.Time.Advance(TimeSpan.FromMinutes(61));
        await order.Test.RunAsync();
        Assert.Equal([NameOf(Quote)], Files(order));
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }

    [Theory]
    [InlineData("a/b\\c\".pdf", "abc (01234567).pdf")]
    [InlineData("LONG😀.pdf", "LONG (01234567).pdf")]
    [InlineData("1.ENDING", "1 (01234567).xxxxxxxxxxxxxxxxxxx")]
    public void A_name_is_one_that_can_be_sent(string name, string expected)
    {
        var given = name.Replace("LONG", new string('x', 99), StringComparison.Ordinal).Replace("ENDING", new string('x', 300), StringComparison.Ordinal);
        Assert.Equal(expected.Replace("LONG", new string('x', 99), StringComparison.Ordinal), new OrderFile { Name = given, Hash = "0123456789" }.NameInProcore);
    }

    private static bool IsFile(string method, Uri uri, string wanted) =>
        method == wanted && uri.AbsolutePath.StartsWith("/books/v3/purchaseorders/", StringComparison.Ordinal) && uri.AbsolutePath.EndsWith("/attachment", StringComparison.Ordinal);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string NameOf(byte[] bytes) => $"quote ({Hash(bytes)[..8]}).pdf";

    private static List<string?> Files(OneOrder order) => [.. order.Commitments().SelectMany(one => one["attachments"]!.AsArray()).Select(file => (string?)file!["filename"])];

    private static Task AttachAsync(OneOrder order, byte[] bytes) =>
        order.Test.ThroughAsync(order.Test.Clients.Books.PurchaseOrders.Attachments.AddAsync(order.Id, new("quote.pdf", new MemoryStream(bytes)), Token));
}
