using System.Net;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

/// <summary>A file on its way to a commitment: a form that names what Procore has already, the same bytes each time it is sent, and never again when nobody knows.</summary>
[Collection(SimulatedTime.Name)]
public class AttachmentTests
{
    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""{"id":7,"origin_id":"zb:1:po:2:3","number":"PO-1"}""", "purchase_order_contract[origin_id]", "zb:1:po:2:3")]
    [InlineData("""{"id":7,"origin_id":null,"number":"PO-1"}""", "purchase_order_contract[number]", "PO-1")]
    [InlineData("""{"id":7,"title":null}""", "purchase_order_contract[title]", "")]
    public async Task The_contract_is_named_by_what_it_has_and_the_file_goes_along(string contract, string field, string value)
    {
        var wire = new Wire(sent => Wire.Json(sent.Method == "GET" ? contract : """{"id":7,"attachments":[{"id":1,"filename":"a.pdf","url":"https://storage.procore.com/1"}]}"""));
        using IProcoreClient client = wire.Client();
        PurchaseOrderContract answer = await client.PurchaseOrders.AttachAsync(3, 7, new ProcoreFile("a.pdf", new MemoryStream("%PDF"u8.ToArray())), None);

        string body = wire.Last.Body ?? "";
        Assert.Equal(["GET", "PATCH"], wire.Calls.Select(call => call.Method));
        Assert.Contains("name=project_id\r\n\r\n3\r\n", body, StringComparison.Ordinal);
        Assert.Contains($"name=\"{field}\"\r\n\r\n{value}\r\n", body, StringComparison.Ordinal);
        Assert.Contains("filename=a.pdf", body, StringComparison.Ordinal);
        Assert.Contains("%PDF", body, StringComparison.Ordinal);
        Assert.Equal("a.pdf", Assert.Single(answer.Attachments).Filename);
    }

    [Theory]
    [InlineData("""{"id":7,"attachments":{"id":1,"filename":"a.pdf"}}""", 1)]
    [InlineData("""{"id":7,"attachments":[]}""", 0)]
    [InlineData("""{"id":7,"attachments":null}""", 0)]
    [InlineData("""{"id":7,"attachments":{"id":null,"filename":null}}""", 0)]
    [InlineData("""{"id":7}""", 0)]
    public async Task Attachments_are_read_as_a_list_as_one_and_as_none(string contract, int count)
    {
        var wire = new Wire(_ => Wire.Json(contract));
        using IProcoreClient client = wire.Client();
        Assert.Equal(count, (await client.WorkOrders.GetAsync(3, 7, None)).Attachments.Count);
    }

    [Fact]
    public async Task It_is_sent_again_with_the_same_bytes_where_nothing_was_done_and_not_where_nobody_knows()
    {
        List<string?> bodies = [];
        int calls = 0;
        var wire = new Wire(sent =>
        {
            if (sent.Method == "GET")
                return Wire.Json("""{"id":7,"number":"PO-1"}""");
            bodies.Add(sent.Body);
            return calls++ == 0 ? Wire.Json("{}", HttpStatusCode.TooManyRequests, ("Retry-After", "0")) : new(HttpStatusCode.BadGateway);
        });
        using IProcoreClient client = wire.Client();
        Task<PurchaseOrderContract> attach = client.PurchaseOrders.AttachAsync(3, 7, new ProcoreFile("a.pdf", new MemoryStream("%PDF-1.4"u8.ToArray())), None);
        Assert.True((await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(attach))).OutcomeUnknown);
        Assert.Equal(2, bodies.Count);
        Assert.All(bodies, body => Assert.Contains("%PDF-1.4\r\n", body, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../a.pdf")]
    [InlineData("a\"b.pdf")]
    [InlineData("a\nb.pdf")]
    [InlineData(" ")]
    public async Task A_name_that_is_a_path_is_refused_before_anything_is_sent(string name)
    {
        var wire = new Wire();
        using IProcoreClient client = wire.Client();
        await Assert.ThrowsAsync<ArgumentException>(() => client.PurchaseOrders.AttachAsync(3, 7, new ProcoreFile(name, Stream.Null), None));
        Assert.Empty(wire.Calls);
    }
}
