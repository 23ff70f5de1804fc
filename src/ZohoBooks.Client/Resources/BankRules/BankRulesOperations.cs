using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.BankRuleRoutes;

namespace ZohoBooks.Client;

internal sealed class BankRulesOperations(ApiSender sender) : IBankRules
{
    private Records<BankRuleEnvelope, BankRule, BankRuleInput> Records => field ??=
        new(sender, "rule_id", BankRulesJson.Default.BankRuleEnvelope,
            static envelope => envelope.Told, BankRulesJson.Default.BankRuleInput);

    public ZohoList<BankRule> ListAsync(CancellationToken cancellationToken) =>
        PagedList.Single<BankRuleList, BankRule>(sender, Routes.List.Request, BankRulesJson.Default.BankRuleList, cancellationToken);

    public Task<BankRule> GetAsync(string ruleId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, ruleId, nameof(ruleId), cancellationToken);

    public Task<BankRule> CreateAsync(BankRuleInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new rule")
            .Text(input.RuleName, nameof(BankRuleInput.RuleName))
            .Text(input.RuleCategory, nameof(BankRuleInput.RuleCategory))
            .Text(input.ApplyTo, nameof(BankRuleInput.ApplyTo))
            .Text(input.CriteriaType, nameof(BankRuleInput.CriteriaType))
            .Text(input.RecordAs, nameof(BankRuleInput.RecordAs))
            .That(input.Criterion is { Count: > 0 }, nameof(BankRuleInput.Criterion) + " with at least one row")
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<BankRule> UpdateAsync(string ruleId, BankRuleInput input, CancellationToken cancellationToken) =>
        Records.WriteAsync(
            Records.One(Routes.Update, ruleId, nameof(ruleId)), Required.NotNull(input, nameof(input)),
            input.AddsNoRows, cancellationToken);

    public Task DeleteAsync(string ruleId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, ruleId, nameof(ruleId), cancellationToken);

    public Task DeleteManyAsync(IEnumerable<string> ruleIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteMany.Request().Ids("rule_ids", ruleIds, nameof(ruleIds)), cancellationToken);

    public Task CreateMatchFilterAsync(BankMatchFilterInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.CreateMatchFilter.Request().Json(Required.NotNull(input, nameof(input)), BankRulesJson.Default.BankMatchFilterInput),
            cancellationToken);

    public Task UpdateMatchFilterAsync(string matchFilterId, BankMatchFilterInput input, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.UpdateMatchFilter.Request().Id("match_filter_id", matchFilterId, nameof(matchFilterId))
                .Json(Required.NotNull(input, nameof(input)), BankRulesJson.Default.BankMatchFilterInput)
                .Repeatable(),
            cancellationToken);

    public Task DeleteMatchFilterAsync(string matchFilterId, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Routes.DeleteMatchFilter.Request().Id("match_filter_id", matchFilterId, nameof(matchFilterId)), cancellationToken);
}
