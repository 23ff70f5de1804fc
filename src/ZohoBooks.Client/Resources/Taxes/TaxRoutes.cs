namespace ZohoBooks.Client;

internal static class TaxRoutes
{
    private const string OneTax = "/settings/taxes/{tax_id}";
    private const string OneGroup = "/settings/taxgroups/{tax_group_id}";
    private const string OneAuthority = "/settings/taxauthorities/{tax_authority_id}";
    private const string OneExemption = "/settings/taxexemptions/{tax_exemption_id}";
    public static readonly RouteTable Table = new("settings");
    public static readonly ZohoOperation List = Table.Get("/settings/taxes");
    public static readonly ZohoOperation Get = Table.Get(OneTax);
    public static readonly ZohoOperation Create = Table.Post("/settings/taxes");
    public static readonly ZohoOperation Update = Table.Put(OneTax);
    public static readonly ZohoOperation Delete = Table.Delete(OneTax);
    public static readonly ZohoOperation GetGroup = Table.Get(OneGroup);
    public static readonly ZohoOperation CreateGroup = Table.Post("/settings/taxgroups");
    public static readonly ZohoOperation UpdateGroup = Table.Put(OneGroup);
    public static readonly ZohoOperation DeleteGroup = Table.Delete(OneGroup);
    public static readonly ZohoOperation ListAuthorities = Table.Get("/settings/taxauthorities");
    public static readonly ZohoOperation GetAuthority = Table.Get(OneAuthority);
    public static readonly ZohoOperation CreateAuthority = Table.Post("/settings/taxauthorities");
    public static readonly ZohoOperation UpdateAuthority = Table.Put(OneAuthority);
    public static readonly ZohoOperation DeleteAuthority = Table.Delete(OneAuthority);
    public static readonly ZohoOperation ListExemptions = Table.Get("/settings/taxexemptions");
    public static readonly ZohoOperation GetExemption = Table.Get(OneExemption);
    public static readonly ZohoOperation CreateExemption = Table.Post("/settings/taxexemptions");
    public static readonly ZohoOperation UpdateExemption = Table.Put(OneExemption);
    public static readonly ZohoOperation DeleteExemption = Table.Delete(OneExemption);
}
