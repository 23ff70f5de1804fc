using System.Globalization;

namespace Sandbox;

/// <summary>Orders that come and go while their list is read, by seed. Called under the API's lock.</summary>
internal sealed class ZohoChurn(ZohoState state, int most)
{
    private readonly Dice _dice = new(state.Data.Seed, "churn");

    /// <summary>Before a page is answered: some orders are new on top, some are gone from anywhere; one time in twelve a whole sixty.</summary>
    public void Turn(DateTimeOffset now)
    {
        for (var i = _dice.Between(0, most); i > 0; i--) Add(now);
        for (var i = _dice.Below(12) == 0 ? 60 : _dice.Between(0, most); i > 0; i--) Remove();
    }

    private void Add(DateTimeOffset now)
    {
        if (!state.Orders.Any()) return;
        var like = _dice.OneOf([.. state.Orders]);
        state.Save(
            like with
            {
                Id = state.Ids.Zoho(),
                Number = string.Create(CultureInfo.InvariantCulture, $"PO-{state.NextOrderNumber():00000}"),
                ExternalId = "",
                Created = now,
                Lines = [.. like.Lines.Select(line => line with { Id = state.Ids.Zoho() })],
            },
            now);
    }

    private void Remove()
    {
        if (state.Orders.Any()) state.Remove(_dice.OneOf([.. state.Orders]));
    }
}
