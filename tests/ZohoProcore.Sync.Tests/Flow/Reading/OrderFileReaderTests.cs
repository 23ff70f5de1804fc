using System.Text.Json;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>What is read of an order's file: its bytes once a version, and the files of those commitments alone that are not known to have it.</summary>
public sealed class OrderFileReaderTests : IDisposable
{
    private const string File = "purchaseorders/900/attachment";
    private const string Hash = "277089d91c0bdf4f2e6862ba7e4a07605119431f5d13f726dd352b06f1b206a9"; // of "bytes", from sha256sum

    private readonly Answered _test = new(new() { Attachments = AttachmentTreatment.Files });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Bytes_are_read_once_a_version_and_commitments_until_they_are_known_to_have_them()
    {
        _test.Books(File, "bytes");
        _test.Answer($"GET /rest/v1.0/purchase_order_contracts/55#{Scenario.Riverside}", $$"""{"id":55,"attachments":[{"id":1,"filename":"quote ({{Hash[..8]}}).pdf"}]}""");
        _test.Answer($"GET /rest/v1.0/purchase_order_contracts/56#{Scenario.Riverside}", """{"id":56,"attachments":[{"id":1,"filename":"quote.pdf"}]}""");
        var input = Input("quote.pdf", 1, Standing(55), Standing(56), Standing(57) with { IsDeleted = true });
        var first = (await new OrderFileReader(_test.Session, _test.Store).ReadAsync(input, Token))!;
        Assert.Equal((Hash, null), (first.Hash, first.Unread));
        Assert.Equal([55L], first.AttachedTo);

        await _test.Store.SaveAsync(_test.Connection.Id, new() { Cursors = OrderFileMemory.Note(input with { File = first }, [56], [], false, default).ToDictionary() }, Token);
        var calls = _test.Sent.Count;
        var next = (await new OrderFileReader(_test.Session, _test.Store).ReadAsync(input, Token))!;
        Assert.Equal([55L, 56L], next.AttachedTo);
        Assert.Equal(calls, _test.Sent.Count);

        // The order changed: the bytes are read again, and are the same ones.
        var later = (await new OrderFileReader(_test.Session, _test.Store).ReadAsync(Input("quote.pdf", 2, Standing(55), Standing(56)), Token))!;
        Assert.Equal([55L, 56L], later.AttachedTo);
        Assert.Equal(calls + 1, _test.Sent.Count);

        // Another name makes no other file of the same bytes, whatever was remembered.
        await _test.Store.SaveAsync(_test.Connection.Id, new() { Cursors = new Dictionary<string, string> { ["file.900"] = "" } }, Token);
        Assert.Equal([55L], (await new OrderFileReader(_test.Session, _test.Store).ReadAsync(Input("the quote.pdf", 2, Standing(55), Standing(56)), Token))!.AttachedTo);

        // Other bytes are another file, which nobody has yet.
        _test.Books(File, "others");
        _test.Answer($"GET /rest/v1.0/purchase_order_contracts/55#{Scenario.Riverside}", """{"id":55}""");
        Assert.Empty((await new OrderFileReader(_test.Session, _test.Store).ReadAsync(Input("quote.pdf", 3, Standing(55), Standing(56)), Token))!.AttachedTo);
    }

    /// <summary>What a file holds goes as it is; its name stands in lists that many people read.</summary>
    [Fact]
    public async Task A_name_with_a_number_of_a_person_in_it_is_known_without_it()
    {
        _test.Books(File, "bytes");
        var file = (await new OrderFileReader(_test.Session, _test.Store).ReadAsync(Input("W9 Lee 536-22-4167.pdf", 1), Token))!;

        Assert.Equal(("W9 Lee [number left out].pdf", $"W9 Lee [number left out] ({Hash[..8]}).pdf"), (file.Name, file.NameInProcore));
    }

    [Fact]
    public async Task An_order_without_a_file_and_a_policy_that_asks_for_none_cost_nothing()
    {
        Assert.Null(await new OrderFileReader(_test.Session, _test.Store).ReadAsync(Input(null, 1, Standing(55)), Token));
        Assert.Empty(_test.Sent);
        Assert.Empty(OrderFileMemory.Note(Input(null, 1), [1], [], false, default));
    }

    /// <summary>One of them is named and can be asked for, or is the only one that is listed; what else is listed is told.</summary>
    [Theory]
    [InlineData("""{"documents":[{"document_id":"1"},{"document_id":"2"},{"document_id":"3"}],"attachment_name":"quote.pdf"}""", "quote.pdf", "|")]
    [InlineData("""{"documents":[{"document_id":"1"}],"attachment_name":"quote.pdf"}""", "quote.pdf", null)]
    [InlineData("""{"documents":{"document_id":"1"},"attachment_name":""}""", null, "")]
    [InlineData("""{"documents":"","attachment_name":"quote.pdf"}""", "quote.pdf", null)]
    [InlineData("""{"documents":[]}""", null, null)]
    [InlineData("""{"documents":[{"file_name":"plan.pdf"},{"file_name":"quote.pdf"},{"file_name":null}],"attachment_name":"quote.pdf"}""", "quote.pdf", "plan.pdf|")]
    [InlineData("""{"documents":[{"file_name":"plan.pdf"}],"attachment_name":"quote.pdf"}""", "quote.pdf", "plan.pdf")]
    [InlineData("""{"documents":[{"file_name":"plan.pdf"}],"attachment_name":""}""", "plan.pdf", null)]
    [InlineData("""{"documents":[{"file_name":"plan.pdf"},{"file_name":"quote.pdf"}],"attachment_name":""}""", null, "plan.pdf|quote.pdf")]
    public void Files_beside_the_one_that_is_named_are_told(string members, string? name, string? others)
    {
        var order = new ZohoBooks.Client.PurchaseOrder
        {
            PurchaseOrderId = "900",
            AdditionalMembers = JsonDocument.Parse(members).RootElement.EnumerateObject().ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal),
        };

        var policies = new SyncPolicies { Attachments = AttachmentTreatment.Files };
        Assert.Equal(name, OrderFileReader.NameOf(order, policies));
        Assert.Equal(others, OrderFileReader.OthersOf(order, policies) is { } all ? string.Join("|", all) : null);
        Assert.Null(OrderFileReader.OthersOf(order, new()));
        Assert.Null(OrderFileReader.NameOf(order, new()));
    }

    [Theory]
    [InlineData("a/../b\".pdf", "a..b (277089d9).pdf")]
    [InlineData("noending", "noending (277089d9)")]
    [InlineData(".pdf", ".pdf (277089d9)")]
    [InlineData("\u202Ea.pdf", "a (277089d9).pdf")]
    public void A_name_in_Procore_is_a_name_that_can_be_sent_and_tells_the_bytes(string name, string expected) =>
        Assert.Equal(expected, new OrderFile { Name = name, Hash = Hash }.NameInProcore);

    private static ExistingCommitment Standing(long contract) => new() { ProjectId = Scenario.Riverside, ContractId = contract, Status = "Approved", Image = new() };

    private static OrderInput Input(string? name, long version, params ExistingCommitment[] existing) => new()
    {
        OrganizationId = Scenario.Organization,
        Order = new() { OrderId = "900", Number = "PO-1", Status = "open", Total = 0, FileName = name, LastModified = Instant.FromUnixTimeSeconds(version) },
        Company = new(new()),
        Policies = new(),
        Existing = existing,
    };
}
