using Routes = ZohoBooks.Client.TaxRoutes;

namespace ZohoBooks.Client;

internal sealed class TaxesOperations(ApiSender sender) : ITaxes
{
    private Records<TaxEnvelope, Tax, TaxInput> TaxRecords => field ??=
        new(sender, "tax_id", TaxesJson.Default.TaxEnvelope, static envelope => envelope.Tax is [var tax, ..] ? tax : null,
            TaxesJson.Default.TaxInput);

    private Records<TaxGroupEnvelope, TaxGroup, TaxGroupBody> GroupRecords => field ??=
        new(sender, "tax_group_id", TaxesJson.Default.TaxGroupEnvelope, static envelope => envelope.TaxGroup,
            TaxesJson.Default.TaxGroupBody);

    private Records<TaxAuthorityEnvelope, TaxAuthority, TaxAuthorityInput> AuthorityRecords => field ??=
        new(sender, "tax_authority_id", TaxesJson.Default.TaxAuthorityEnvelope, static envelope => envelope.TaxAuthority,
            TaxesJson.Default.TaxAuthorityInput);

    private Records<TaxExemptionEnvelope, TaxExemption, TaxExemptionInput> ExemptionRecords => field ??=
        new(sender, "tax_exemption_id", TaxesJson.Default.TaxExemptionEnvelope, static envelope => envelope.TaxExemption,
            TaxesJson.Default.TaxExemptionInput);

    public ZohoList<Tax> ListAsync(CancellationToken cancellationToken) =>
        PagedList.Create<TaxList, Tax>(sender, Routes.List.Request, TaxesJson.Default.TaxList, static row => row.TaxId, cancellationToken);

    public Task<Tax> GetAsync(string taxId, CancellationToken cancellationToken) =>
        TaxRecords.GetAsync(Routes.Get, taxId, nameof(taxId), cancellationToken);

    public Task<Tax> CreateAsync(TaxInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new tax")
            .Text(input.TaxName, nameof(TaxInput.TaxName))
            .Value(input.TaxPercentage, nameof(TaxInput.TaxPercentage))
            .Check(nameof(input));
        return TaxRecords.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<Tax> UpdateAsync(string taxId, TaxInput input, CancellationToken cancellationToken) =>
        TaxRecords.WriteAsync(
            TaxRecords.One(Routes.Update, taxId, nameof(taxId)), Required.NotNull(input, nameof(input)), true, cancellationToken);

    public Task DeleteAsync(string taxId, CancellationToken cancellationToken) =>
        TaxRecords.DoAsync(Routes.Delete, taxId, nameof(taxId), cancellationToken);

    public Task<TaxGroup> GetGroupAsync(string taxGroupId, CancellationToken cancellationToken) =>
        GroupRecords.GetAsync(Routes.GetGroup, taxGroupId, nameof(taxGroupId), cancellationToken);

    public Task<TaxGroup> CreateGroupAsync(TaxGroupInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new tax group")
            .Text(input.TaxGroupName, nameof(TaxGroupInput.TaxGroupName))
            .That(input.TaxIds is { Count: > 0 }, nameof(TaxGroupInput.TaxIds))
            .Check(nameof(input));
        return GroupRecords.WriteAsync(Routes.CreateGroup.Request(), input.ToBody(nameof(input)), repeatable: false, cancellationToken);
    }

    public Task<TaxGroup> UpdateGroupAsync(string taxGroupId, TaxGroupInput input, CancellationToken cancellationToken) =>
        GroupRecords.WriteAsync(
            GroupRecords.One(Routes.UpdateGroup, taxGroupId, nameof(taxGroupId)), Required.NotNull(input, nameof(input))
                .ToBody(nameof(input)), true, cancellationToken);

    public Task DeleteGroupAsync(string taxGroupId, CancellationToken cancellationToken) =>
        GroupRecords.DoAsync(Routes.DeleteGroup, taxGroupId, nameof(taxGroupId), cancellationToken);

    public ZohoList<TaxAuthority> ListAuthoritiesAsync(CancellationToken cancellationToken) =>
        PagedList.Single<TaxAuthorityList, TaxAuthority>(
            sender, Routes.ListAuthorities.Request, TaxesJson.Default.TaxAuthorityList, cancellationToken);

    public Task<TaxAuthority> GetAuthorityAsync(string taxAuthorityId, CancellationToken cancellationToken) =>
        AuthorityRecords.GetAsync(Routes.GetAuthority, taxAuthorityId, nameof(taxAuthorityId), cancellationToken);

    public Task<TaxAuthority> CreateAuthorityAsync(TaxAuthorityInput input, CancellationToken cancellationToken)
    {
        new Needs("A new tax authority")
            .Text(Required.NotNull(input, nameof(input)).TaxAuthorityName, nameof(TaxAuthorityInput.TaxAuthorityName))
            .Check(nameof(input));
        return AuthorityRecords.WriteAsync(Routes.CreateAuthority.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<TaxAuthority> UpdateAuthorityAsync(string taxAuthorityId, TaxAuthorityInput input, CancellationToken cancellationToken) =>
        AuthorityRecords.WriteAsync(
            AuthorityRecords.One(Routes.UpdateAuthority, taxAuthorityId, nameof(taxAuthorityId)),
                Required.NotNull(input, nameof(input)), true, cancellationToken);

    public Task DeleteAuthorityAsync(string taxAuthorityId, CancellationToken cancellationToken) =>
        AuthorityRecords.DoAsync(Routes.DeleteAuthority, taxAuthorityId, nameof(taxAuthorityId), cancellationToken);

    public ZohoList<TaxExemption> ListExemptionsAsync(CancellationToken cancellationToken) =>
        PagedList.Single<TaxExemptionList, TaxExemption>(
            sender, Routes.ListExemptions.Request, TaxesJson.Default.TaxExemptionList, cancellationToken);

    public Task<TaxExemption> GetExemptionAsync(string taxExemptionId, CancellationToken cancellationToken) =>
        ExemptionRecords.GetAsync(Routes.GetExemption, taxExemptionId, nameof(taxExemptionId), cancellationToken);

    public Task<TaxExemption> CreateExemptionAsync(TaxExemptionInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new tax exemption")
            .Text(input.TaxExemptionCode, nameof(TaxExemptionInput.TaxExemptionCode))
            .Text(input.Type, nameof(TaxExemptionInput.Type))
            .Check(nameof(input));
        return ExemptionRecords.WriteAsync(Routes.CreateExemption.Request(), input, repeatable: false, cancellationToken);
    }

    public Task<TaxExemption> UpdateExemptionAsync(string taxExemptionId, TaxExemptionInput input, CancellationToken cancellationToken) =>
        ExemptionRecords.WriteAsync(
            ExemptionRecords.One(Routes.UpdateExemption, taxExemptionId, nameof(taxExemptionId)),
                Required.NotNull(input, nameof(input)), true, cancellationToken);

    public Task DeleteExemptionAsync(string taxExemptionId, CancellationToken cancellationToken) =>
        ExemptionRecords.DoAsync(Routes.DeleteExemption, taxExemptionId, nameof(taxExemptionId), cancellationToken);
}
