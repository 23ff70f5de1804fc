using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>The demo counts calls by what they were about.</summary>
public sealed class CallCountTests
{
    /// <summary>The files of orders are apart from orders and commitments, by their routes at the sandbox, and in the budget of calls by the work that they were made for.</summary>
    [Fact]
    public void Attachments_have_a_row_of_their_own()
    {
        Assert.Equal("attachments read", CallCounter.Kind("GET /books/v3/purchaseorders/{id}/attachment"));
        Assert.Equal("attachments written", CallCounter.Kind("PATCH /rest/v1.0/purchase_order_contracts/{id} (file)"));
        Assert.Equal("commitments written", CallCounter.Kind("PATCH /rest/v1.0/purchase_order_contracts/{id}"));
        Assert.Equal("orders read", CallCounter.Kind("GET /books/v3/purchaseorders/{id}"));

        var before = new Dictionary<WorkCall, int> { [new("files", "Procore.Client", "GET /rest/v1.0/purchase_order_contracts/{id}")] = 1 };
        var after = new Dictionary<WorkCall, int>
        {
            [new("orders", "ZohoBooks.Client", "GET /books/v3/purchaseorders/{purchaseorder_id}")] = 4,
            [new("orders", "Procore.Client", "PATCH /rest/v1.0/purchase_order_contracts/sync")] = 2,
            [new("orders", "Procore.Client", "GET /rest/v1.0/purchase_order_contracts/{id}")] = 3,
            [new("files", "ZohoBooks.Client", "GET /books/v3/purchaseorders/{purchaseorder_id}/attachment")] = 6,
            [new("files", "Procore.Client", "GET /rest/v1.0/purchase_order_contracts/{id}")] = 4,
            [new("files", "Procore.Client", "PATCH /rest/v1.0/purchase_order_contracts/{id}")] = 3,
        };
        var budget = WorkCalls.Budget(before, after, []);
        Assert.Equal((5, 4, new AttachmentCalls(6, 6)), (budget.Writing, budget.ZohoOrders, budget.Attachments));
        Assert.DoesNotContain(budget.Apart, kind => kind.Key.Contains("attachments", StringComparison.Ordinal));
    }
}
