using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace ZohoProcore.Sync.Tests;

/// <summary>An order's documents on its commitments: a link to its page, and its file where policy says so, once by its content, whatever becomes of an answer.</summary>
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
        order.Test.Time.Advance(TimeSpan.FromMinutes(20));
        await order.Test.RunAsync();

        Assert.True(isLost);
        Assert.Equal([NameOf(Quote)], Files(order));
        Assert.Equal(("Approved", RecordState.Synced), ((string?)order.Commitment().Node["status"], (await order.RecordAsync()).State));
    }

    [Fact]
    public async Task A_file_that_is_refused_keeps_no_commitment_from_being_approved_and_is_a_question()
    {
        using var order = new OneOrder(WithFiles);
        order.Test.Instead = request => request.Content is MultipartFormDataContent && request.Method == HttpMethod.Patch
            ? new(HttpStatusCode.UnprocessableEntity) { Content = new StringContent("""{"errors":{"attachments":["are not allowed"]}}""", Encoding.UTF8, "application/json") }
            : null;
        order.Write(1_000);
        await AttachAsync(order, Quote);
        await order.SyncAsync();

        Assert.Equal(("Approved", 1_000m), ((string?)order.Commitment().Node["status"], order.Lines().Sum()));
        Assert.Contains("are not allowed", Assert.Single(await order.ReviewsAsync()).Finding.Sentence, StringComparison.Ordinal);
        var tries = order.Test.Sent.Count(sent => sent.Method == "PATCH");
        order.Test.Time.Advance(TimeSpan.FromHours(1));
        await order.Test.RunAsync();
        Assert.Equal(tries, order.Test.Sent.Count(sent => sent.Method == "PATCH")); // nobody changed anything: it is not sent again
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_a_question_beside_a_commitment_that_stands_and_can_be_accepted()
    {
        using var order = new OneOrder(WithFiles);
        order.Test.Instead = request => IsFile(request.Method.Method, request.RequestUri!, "GET")
            ? new(HttpStatusCode.OK) { Content = new StringContent("<!DOCTYPE html><html><body>Sign in</body></html>", Encoding.UTF8, "text/html") }
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

    private static bool IsFile(string method, Uri uri, string wanted) =>
        method == wanted && uri.AbsolutePath.StartsWith("/books/v3/purchaseorders/", StringComparison.Ordinal) && uri.AbsolutePath.EndsWith("/attachment", StringComparison.Ordinal);

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string NameOf(byte[] bytes) => $"quote ({Hash(bytes)[..8]}).pdf";

    private static List<string?> Files(OneOrder order) => [.. order.Commitments().SelectMany(one => one["attachments"]!.AsArray()).Select(file => (string?)file!["filename"])];

    private static Task AttachAsync(OneOrder order, byte[] bytes) =>
        order.Test.ThroughAsync(order.Test.Clients.Books.PurchaseOrders.Attachments.AddAsync(order.Id, new("quote.pdf", new MemoryStream(bytes)), Token));
}
