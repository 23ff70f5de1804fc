namespace ZohoBooks.Client;

/// <summary>
/// Employees who spend or drive for the organization. Scopes: <c>ZohoBooks.expenses.READ</c>, <c>.CREATE</c>, <c>.DELETE</c>. An id that is
/// not 1 to 20 digits is refused with <see cref="ArgumentException"/> before anything is sent.
/// </summary>
public interface IEmployees
{
    /// <summary><c>GET /employees</c>.</summary>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    ZohoList<Employee> ListAsync(CancellationToken cancellationToken = default);

    /// <summary><c>GET /employees/{employee_id}</c>.</summary>
    /// <param name="employeeId">The employee, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksNotFoundException">There is no such employee.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Employee> GetAsync(string employeeId, CancellationToken cancellationToken = default);

    /// <summary>
    /// <c>POST /employees</c>. Never repeated by the client: with <see cref="ZohoBooksException.OutcomeUnknown"/>, list the employees
    /// before creating it again.
    /// </summary>
    /// <param name="input">The employee.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentException">A field that is needed is missing; nothing was sent.</exception>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task<Employee> CreateAsync(EmployeeInput input, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /employee/{employee_id}</c>.</summary>
    /// <param name="employeeId">The employee, 1 to 20 digits.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ZohoBooksException">The call failed.</exception>
    Task DeleteAsync(string employeeId, CancellationToken cancellationToken = default);
}
