using Zoho.Procore.Sdk.Shared;
using Routes = ZohoBooks.Client.CustomModuleRoutes;

namespace ZohoBooks.Client;

internal sealed class CustomModulesOperations(ApiSender sender) : ICustomModules
{
    public ZohoList<CustomModule> ListModulesAsync(CancellationToken cancellationToken) =>
        PagedList.Create<CustomModuleList, CustomModule>(
            sender, Routes.ListModules.Request, CustomModulesJson.Default.CustomModuleList, static row => row.ModuleId, cancellationToken);

    public Task<CustomModule> GetModuleAsync(string moduleApiName, CancellationToken cancellationToken) => sender.SendAsync(
        Named(Routes.GetModule, "module_api_name", moduleApiName), CustomModulesJson.Default.CustomModuleEnvelope,
            static envelope => envelope.Module, cancellationToken,
            isAnother: module => module.ModuleApiName is { } told && told != moduleApiName);

    public ZohoList<CustomRecord> ListAsync(string moduleApiName, CustomRecordFilter? filter, CancellationToken cancellationToken)
    {
        ApiRequest Request() => (filter ?? new()).AddTo(Named(Routes.List, "module_name", moduleApiName));
        Request().Dispose();
        return PagedList.Create<CustomRecordList, CustomRecord>(
            sender, Request, CustomModulesJson.Default.CustomRecordList, static row => row.ModuleRecordId, cancellationToken);
    }

    public Task<CustomRecord> GetAsync(string moduleApiName, string recordId, CancellationToken cancellationToken) =>
        RecordAsync(One(Routes.Get, moduleApiName, recordId), cancellationToken);

    public Task<CustomRecord> CreateAsync(string moduleApiName, CustomRecordInput input, CancellationToken cancellationToken) =>
        RecordAsync(With(Named(Routes.Create, "module_name", moduleApiName), input), cancellationToken);

    public Task<CustomRecord> UpdateAsync(
        string moduleApiName, string recordId, CustomRecordInput input, CancellationToken cancellationToken) =>
        RecordAsync(With(One(Routes.Update, moduleApiName, recordId), input).Repeatable(), cancellationToken);

    public Task DeleteAsync(string moduleApiName, string recordId, CancellationToken cancellationToken) =>
        sender.DoAsync(One(Routes.Delete, moduleApiName, recordId), cancellationToken);

    public Task<CustomModule> CreateModuleAsync(CustomModuleInput input, CancellationToken cancellationToken) =>
        sender.SendAsync(
            With(Routes.CreateModule.Request(), input), CustomModulesJson.Default.CustomModuleEnvelope, static envelope => envelope.Module,
            cancellationToken);

    public Task<CustomModule> UpdateModuleAsync(string moduleApiName, CustomModuleInput input, CancellationToken cancellationToken) =>
        sender.SendAsync(
            With(Named(Routes.UpdateModule, "module_api_name", moduleApiName), input).Repeatable(),
            CustomModulesJson.Default.CustomModuleEnvelope, static envelope => envelope.Module, cancellationToken,
            isAnother: module => module.ModuleApiName is { } told && told != moduleApiName);

    public Task DeleteModuleAsync(string moduleApiName, bool evenWithRecords, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Named(Routes.DeleteModule, "module_api_name", moduleApiName).Query("force_delete", evenWithRecords ? true : null),
            cancellationToken);

    public Task DeleteManyAsync(string moduleApiName, IEnumerable<string> recordIds, CancellationToken cancellationToken) =>
        sender.DoAsync(
            Named(Routes.DeleteMany, "module_name", moduleApiName).Ids("record_ids", recordIds, nameof(recordIds)), cancellationToken);

    // Without the check a name could lead to any other resource.
    private static ApiRequest Named(ZohoOperation operation, string placeholder, string moduleApiName)
    {
        _ = moduleApiName ?? throw new ArgumentNullException(nameof(moduleApiName));
        return moduleApiName.StartsWith("cm_", StringComparison.Ordinal)
            ? operation.Request().Name(placeholder, moduleApiName, nameof(moduleApiName))
            : throw new ArgumentException(
                "The name of a custom module begins with cm_: take CustomModule.ModuleApiName.", nameof(moduleApiName));
    }

    private static ApiRequest One(ZohoOperation operation, string moduleApiName, string recordId) =>
        Named(operation, "module_name", moduleApiName).Id("module_id", recordId, nameof(recordId));

    private static ApiRequest With(ApiRequest request, CustomRecordInput input)
    {
        new Needs("A record")
            .Text(Required.NotNull(input, nameof(input)).RecordName, nameof(CustomRecordInput.RecordName))
            .Check(nameof(input));
        return request.Json(input, CustomModulesJson.Default.CustomRecordInput);
    }

    private static ApiRequest With(ApiRequest request, CustomModuleInput input)
    {
        new Needs("A module")
            .Text(Required.NotNull(input, nameof(input)).ModuleName, nameof(CustomModuleInput.ModuleName))
            .Text(input.PluralName, nameof(CustomModuleInput.PluralName))
            .Check(nameof(input));
        return request.Json(input, CustomModulesJson.Default.CustomModuleInput);
    }

    private Task<CustomRecord> RecordAsync(ApiRequest request, CancellationToken cancellationToken) => sender.SendAsync(
        request,
        CustomModulesJson.Default.CustomRecordEnvelope,
        static envelope => envelope.ModuleRecord is not [var one, ..] ? envelope.ModuleRecordHash
            : one.Value is { } record ? new Row<CustomRecord>(record.With(envelope.ModuleRecordHash?.Value)) : one,
        cancellationToken,
        "module_id");
}
