namespace Procore.Client;

/// <summary>The body of a create of a list of standard cost codes: the company goes beside it.</summary>
internal sealed record StandardListCreateBody(long CompanyId, StandardListName StandardCostCodeList);

/// <summary>What a list of standard cost codes is created with.</summary>
internal sealed record StandardListName(string Name);

/// <summary>The body of an update of a list of standard cost codes: the company goes beside it.</summary>
internal sealed record StandardListUpdateBody(long CompanyId, StandardCostCodeListUpdate StandardCostCodeList);

/// <summary>The body that copies a whole list into a project; without ids of codes, all of them.</summary>
internal sealed record StandardCopyBody(
    long ProjectId, long? SubJobId, long StandardCostCodeListId, IReadOnlyList<long>? StandardCostCodeIds = null);
