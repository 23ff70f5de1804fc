using Routes = ZohoBooks.Client.EmployeeRoutes;

namespace ZohoBooks.Client;

internal sealed class EmployeesOperations(ApiSender sender) : IEmployees
{
    private Records<EmployeeEnvelope, Employee, EmployeeInput> Records => field ??=
        new(sender, "employee_id", ExpensesJson.Default.EmployeeEnvelope, static envelope => envelope.Employee,
            ExpensesJson.Default.EmployeeInput);

    public ZohoList<Employee> ListAsync(CancellationToken cancellationToken) =>
        PagedList.Create<EmployeeList, Employee>(
            sender, Routes.List.Request, ExpensesJson.Default.EmployeeList, static row => row.EmployeeId, cancellationToken);

    public Task<Employee> GetAsync(string employeeId, CancellationToken cancellationToken) =>
        Records.GetAsync(Routes.Get, employeeId, nameof(employeeId), cancellationToken);

    public Task<Employee> CreateAsync(EmployeeInput input, CancellationToken cancellationToken)
    {
        Required.NotNull(input, nameof(input));
        new Needs("A new employee")
            .Text(input.Name, nameof(EmployeeInput.Name))
            .Text(input.Email, nameof(EmployeeInput.Email))
            .Check(nameof(input));
        return Records.WriteAsync(Routes.Create.Request(), input, repeatable: false, cancellationToken);
    }

    public Task DeleteAsync(string employeeId, CancellationToken cancellationToken) =>
        Records.DoAsync(Routes.Delete, employeeId, nameof(employeeId), cancellationToken);
}
