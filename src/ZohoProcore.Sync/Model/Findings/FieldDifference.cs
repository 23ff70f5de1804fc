namespace ZohoProcore.Sync;

/// <summary>A field of a commitment in which the two sides differ.</summary>
/// <param name="Field">
/// The field's name in the commitment's image, as in <c>title</c> or <c>line/{origin_id}/amount</c>; <c>approved_change_orders</c> for what
/// approved change orders come to; <c>change_order/{mark}</c> for a change order that the sync wrote, or was about to write.
/// </param>
/// <param name="Procore">What Procore holds; empty for nothing.</param>
/// <param name="Zoho">What it would be by the order; empty for nothing.</param>
public sealed record FieldDifference(string Field, string Procore, string Zoho);
